/** The part of DuckDB's client used here; it is installed with the benchmarks only. */
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>;
}

interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<DuckDbConnection> }>;
  };
}

const PACKAGE = "@duckdb/node-api";

/** Opens a DuckDB in memory, on one thread. */
export async function connectDuckDb(): Promise<DuckDbConnection> {
  const { DuckDBInstance } = (await import(PACKAGE)) as DuckDb;
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run("SET TimeZone = 'UTC'");
  return connection;
}
