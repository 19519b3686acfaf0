import type { Batch, TableSchema } from "@seedbed/core";
import type { Catalog, TableName } from "../../catalog/catalog.js";
import { readBatches } from "../../cells/read-batches.js";
import type { Database, IntrospectOptions, LoadOptions } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { Transactions } from "../../transactions/transactions.js";
import type { DuckdbSession } from "./client/duckdb-session.js";
import { duckdbDialect } from "./dialect/duckdb-dialect.js";
import { duckdbFailures } from "./dialect/duckdb-failures.js";
import { introspectDuckdb } from "./introspect/introspect-duckdb.js";
import { DuckdbLoader } from "./load/duckdb-loader.js";

/** A connection to DuckDB. A statement that fails ends its transaction. */
export class DuckdbDatabase implements Database {
  readonly driver = "duckdb";
  readonly dialect = duckdbDialect;
  private readonly session: DuckdbSession;
  private readonly end: () => void;
  private readonly loader: DuckdbLoader;
  private readonly transactions: Transactions;

  /**
   * @param session - Open, in UTC.
   * @param end - Closes it.
   */
  constructor(session: DuckdbSession, end: () => void) {
    this.session = session;
    this.end = end;
    this.loader = new DuckdbLoader(session);
    this.transactions = new Transactions((sql) => session.run(sql, "a transaction failed"), {
      begin: "BEGIN TRANSACTION",
      savepoints: false,
    });
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return (await this.session.run(sql, "a statement failed", values)) as Row[];
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.within(work);
  }

  introspect(options: IntrospectOptions = {}): Promise<Catalog> {
    return introspectDuckdb(this, options);
  }

  load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    return this.transactions.within(() => this.loader.load(table, batches, options));
  }

  async *read(sql: string, schema: TableSchema, values: readonly unknown[] = []): AsyncGenerator<Batch, void, undefined> {
    yield* readBatches(this.session.stream(sql, "a query failed", values), schema);
  }

  async close(): Promise<void> {
    try {
      this.end();
    } catch (error) {
      throw toDatabaseError(error, "cannot close the database", duckdbFailures);
    }
  }
}
