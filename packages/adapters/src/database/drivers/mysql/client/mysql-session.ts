import type { Readable } from "node:stream";
import type { FailureRules } from "../../../failures/database-failure.js";
import { toDatabaseError } from "../../../failures/database-failure.js";
import { createDecoder } from "./decode-values.js";
import type { MysqlConnection, MysqlField, MysqlOutcome } from "./mysql-client.js";

/** Rows as arrays, and the names of their columns. */
export interface MysqlRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly outcome: MysqlOutcome | undefined;
}

/** Rows kept ready while a reader works on those before. */
const AHEAD = 16_384;

/** Statements of one connection, with values decoded and failures told apart. */
export class MysqlSession {
  readonly failures: FailureRules;
  private readonly connection: MysqlConnection;

  /**
   * @param connection - Open.
   * @param failures - How its failures are told apart.
   */
  constructor(connection: MysqlConnection, failures: FailureRules) {
    this.connection = connection;
    this.failures = failures;
  }

  /** Runs a statement and waits for all of its rows. */
  run(sql: string, doing: string, infile?: Readable): Promise<MysqlRows> {
    const command = {
      sql,
      rowsAsArray: true,
      typeCast: false,
      ...(infile === undefined ? {} : { infileStreamFactory: () => infile }),
    } as const;
    return new Promise((resolve, reject) => {
      this.connection.query(command, (error, result, fields) => {
        if (error !== null) reject(toDatabaseError(error, doing, this.failures));
        else resolve(toRows(result, fields));
      });
    });
  }

  /** Runs a query and gives its rows in runs, as they come. */
  async *stream(sql: string, doing: string, runRows: number): AsyncGenerator<readonly (readonly unknown[])[], void, undefined> {
    const rows = this.connection.query({ sql, rowsAsArray: true, typeCast: false }).stream({ highWaterMark: AHEAD });
    let decoders: ReturnType<typeof createDecoder>[] = [];
    rows.on("fields", (fields: readonly MysqlField[]) => {
      decoders = fields.map((field) => createDecoder(field, "text"));
    });
    let run: unknown[][] = [];
    try {
      for await (const row of rows as AsyncIterable<(Buffer | null)[]>) {
        if (run.push(row.map((bytes, i) => decoders[i]!(bytes))) < runRows) continue;
        yield run;
        run = [];
      }
    } catch (error) {
      throw toDatabaseError(error, doing, this.failures);
    }
    if (run.length > 0) yield run;
  }

  /** Ends the connection; one that is broken is dropped. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.connection.end((error) => {
        if (error !== null && error !== undefined) this.connection.destroy();
        resolve();
      });
    });
  }
}

function toRows(result: unknown, fields: readonly MysqlField[] | undefined): MysqlRows {
  if (fields === undefined || !Array.isArray(result)) return { names: [], rows: [], outcome: result as MysqlOutcome };
  const decoders = fields.map((field) => createDecoder(field, "date"));
  const rows = (result as (Buffer | null)[][]).map((row) => row.map((bytes, i) => decoders[i]!(bytes)));
  return { names: fields.map(({ name }) => name), rows, outcome: undefined };
}
