import type { Batch, TableSchema } from "@seedbed/core";
import type { Catalog, TableName } from "../../catalog/catalog.js";
import { READ_BATCH_ROWS, readBatches } from "../../cells/read-batches.js";
import type { Database, IntrospectOptions, LoadOptions } from "../../driver/database.js";
import { Transactions } from "../../transactions/transactions.js";
import { bindValues } from "./client/bind-values.js";
import type { MysqlSession } from "./client/mysql-session.js";
import { mysqlDialect } from "./dialect/mysql-dialect.js";
import { introspectMysql } from "./introspect/introspect-mysql.js";
import { MysqlLoader } from "./load/load-rows.js";

/** A connection to MySQL or MariaDB. */
export class MysqlDatabase implements Database {
  readonly driver = "mysql";
  readonly dialect = mysqlDialect;
  private readonly session: MysqlSession;
  private readonly foreign: boolean;
  private readonly loader: MysqlLoader;
  private readonly transactions: Transactions;

  /**
   * @param session - Open, and set to UTC and strict rules.
   * @param options - Whether the caller closes it, and whether LOAD DATA may be used; tried when undefined.
   */
  constructor(session: MysqlSession, options: { readonly foreign: boolean; readonly infile?: boolean | undefined }) {
    this.session = session;
    this.foreign = options.foreign;
    this.loader = new MysqlLoader(session, options.infile);
    const run = (sql: string): Promise<unknown> => session.run(sql, "a transaction failed");
    this.transactions = new Transactions(run, { begin: "START TRANSACTION", savepoints: true });
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    const { names, rows } = await this.session.run(bindValues(sql, values, mysqlDialect.literal), "a statement failed");
    return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])) as Row);
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.within(work);
  }

  introspect(options: IntrospectOptions = {}): Promise<Catalog> {
    return introspectMysql(this, options);
  }

  load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    return this.transactions.within(() => this.loader.load(table, batches, options));
  }

  async *read(sql: string, schema: TableSchema, values: readonly unknown[] = []): AsyncGenerator<Batch, void, undefined> {
    const bound = bindValues(sql, values, mysqlDialect.literal);
    yield* readBatches(this.session.stream(bound, "a query failed", READ_BATCH_ROWS), schema);
  }

  async close(): Promise<void> {
    if (!this.foreign) await this.session.close();
  }
}
