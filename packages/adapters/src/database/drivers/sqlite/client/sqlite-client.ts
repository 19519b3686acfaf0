/** A value as SQLite has it: whole numbers beyond 2^53 are bigints. */
export type SqliteValue = number | bigint | string | Uint8Array | null;

/** A row by column names. */
export type SqliteRow = Record<string, SqliteValue>;

/** A statement that is run many times. */
export interface SqliteInsert {
  run(values: readonly SqliteValue[]): void;
  close(): void;
}

/** What a build of SQLite must do; each library that brings one has a file that makes it look like this. */
export interface SqliteClient {
  /** Runs statements without result. */
  exec(sql: string): void;
  all(sql: string, values: readonly SqliteValue[]): readonly SqliteRow[];
  /** Rows one by one; the statement ends with the iteration, or when it is left. */
  iterate(sql: string, values: readonly SqliteValue[]): Iterable<SqliteRow>;
  prepare(sql: string): SqliteInsert;
  close(): void;
}
