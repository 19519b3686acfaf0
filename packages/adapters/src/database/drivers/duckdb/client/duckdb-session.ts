import { createCellError } from "../../../cells/cell-error.js";
import { toDatabaseError } from "../../../failures/database-failure.js";
import { duckdbFailures } from "../dialect/duckdb-failures.js";
import { createDecoder } from "./decode-values.js";
import type { DuckdbConnection, DuckdbModule } from "./duckdb-client.js";

/** Statements of one connection, with values decoded and failures told apart. */
export class DuckdbSession {
  readonly connection: DuckdbConnection;
  readonly module: DuckdbModule;

  /**
   * @param connection - Open.
   * @param module - The library, for its types and values.
   */
  constructor(connection: DuckdbConnection, module: DuckdbModule) {
    this.connection = connection;
    this.module = module;
  }

  /** Runs a statement and waits for all of its rows. */
  async run(sql: string, doing: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for await (const { names, columns, length } of this.chunks(sql, doing, values)) {
      for (let i = 0; i < length; i++) rows.push(Object.fromEntries(names.map((name, c) => [name, columns[c]![i]])));
    }
    return rows;
  }

  /** Runs a query and gives its rows in runs, as they come. */
  async *stream(sql: string, doing: string, values: readonly unknown[]): AsyncGenerator<unknown[][], void, undefined> {
    for await (const { columns, length } of this.chunks(sql, doing, values)) {
      yield Array.from({ length }, (_, i) => columns.map((column) => column[i]));
    }
  }

  private async *chunks(
    sql: string,
    doing: string,
    values: readonly unknown[],
  ): AsyncGenerator<{ names: string[]; columns: unknown[][]; length: number }, void, undefined> {
    const { BIGINT, DOUBLE, VARCHAR, BOOLEAN, BLOB, blobValue } = this.module;
    const types = { bigint: BIGINT, number: DOUBLE, string: VARCHAR, boolean: BOOLEAN, object: BLOB } as const;
    const bound = values.map(toBound);
    try {
      const result = await this.connection.stream(
        sql,
        bound.map((value) => (value instanceof Uint8Array ? blobValue(value) : value)),
        // The type of a null is found by DuckDB itself.
        bound.map((value) => (value === null ? undefined : types[typeof value as keyof typeof types])),
      );
      const names = Array.from({ length: result.columnCount }, (_, c) => result.columnName(c));
      const decoders = names.map((_, c) => createDecoder(result.columnType(c)));
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        const { rowCount: length } = chunk;
        yield { names, columns: decoders.map((decode, c) => chunk!.getColumnValues(c).map(decode)), length };
      }
    } catch (error) {
      throw toDatabaseError(error, doing, duckdbFailures);
    }
  }
}

function toBound(value: unknown): bigint | number | string | boolean | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "bigint" || typeof value === "string" || typeof value === "boolean" || value instanceof Uint8Array)
    return value;
  throw createCellError("?", typeof value, "cannot be bound");
}
