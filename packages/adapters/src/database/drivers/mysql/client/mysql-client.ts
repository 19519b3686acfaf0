import type { Readable } from "node:stream";

/** What is said about a column of a result. */
export interface MysqlField {
  readonly name: string;
  readonly columnType?: number;
  readonly type?: number;
  /** 63 for bytes. */
  readonly characterSet?: number;
}

/** What a statement without rows answers. */
export interface MysqlOutcome {
  readonly affectedRows: number;
  readonly warningStatus: number;
}

/** How a statement is sent. */
export interface MysqlCommand {
  readonly sql: string;
  readonly rowsAsArray: boolean;
  /** False: values are given as the bytes the server sent. */
  readonly typeCast: false;
  readonly infileStreamFactory?: () => Readable;
}

/** A statement under way. */
export interface MysqlQuery {
  stream(options: { highWaterMark: number }): Readable;
}

/** The parts of a mysql2 connection, the one with callbacks, that are used. */
export interface MysqlConnection {
  query(
    command: MysqlCommand,
    done: (error: Error | null, result: unknown, fields: readonly MysqlField[] | undefined) => void,
  ): unknown;
  query(command: MysqlCommand): MysqlQuery;
  end(done: (error: unknown) => void): void;
  destroy(): void;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** The parts of the mysql2 module that are used. */
export interface MysqlModule {
  createConnection(options: Readonly<Record<string, unknown>>): unknown;
}
