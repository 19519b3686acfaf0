/** What the driver needs of a connection to PostgreSQL, whichever library holds it. */
export interface PostgresSession {
  /** Runs one statement; rows are objects with values parsed. */
  rows(sql: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Runs one statement; rows are arrays of what the server wrote. */
  texts(sql: string, values: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]>;
  /**
   * Sends rows to a `COPY … FROM` statement.
   *
   * @param target - Table and columns, as SQL.
   * @param chunks - Rows in COPY's text format, cut anywhere between rows.
   */
  copy(target: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  close(): Promise<void>;
}
