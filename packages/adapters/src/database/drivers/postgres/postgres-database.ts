import type { Batch, TableSchema } from "@seedbed/core";
import type { Catalog, TableName } from "../../catalog/catalog.js";
import { readBatches } from "../../cells/read-batches.js";
import type { Database, IntrospectOptions, LoadOptions } from "../../driver/database.js";
import { type FailureRules, toDatabaseError } from "../../failures/database-failure.js";
import { assertGoing, Transactions } from "../../transactions/transactions.js";
import { advanceSequences } from "./advance-sequences.js";
import { CountedSource } from "./copy/counted-source.js";
import { encodeCopy } from "./copy/encode-copy.js";
import { readTargets } from "./copy/read-targets.js";
import { describeFailure } from "./describe-failure.js";
import { introspectPostgres } from "./introspect/introspect-postgres.js";
import { postgresDialect } from "./postgres-dialect.js";
import { readCursor } from "./read/read-cursor.js";
import type { PostgresSession } from "./session/postgres-session.js";

/** A connection to PostgreSQL, or to PGlite. */
export class PostgresDatabase implements Database {
  readonly driver: string;
  readonly dialect = postgresDialect;
  private readonly session: PostgresSession;
  private readonly failures: FailureRules;
  private readonly transactions: Transactions;

  /**
   * @param driver - `postgres` or `pglite`.
   * @param session - Open.
   * @param failures - How its failures are told apart.
   */
  constructor(driver: string, session: PostgresSession, failures: FailureRules) {
    this.driver = driver;
    this.session = session;
    this.failures = failures;
    this.transactions = new Transactions((sql) => this.guard("a transaction failed", session.rows(sql, [])), {
      begin: "BEGIN",
      savepoints: true,
    });
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return (await this.guard("a statement failed", this.session.rows(sql, values))) as readonly object[] as readonly Row[];
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.within(work);
  }

  introspect(options: IntrospectOptions = {}): Promise<Catalog> {
    return introspectPostgres(this, options);
  }

  async load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    const { columns, signal } = options;
    assertGoing(signal);
    const targets = await readTargets(this, table, columns);
    const names = columns.map((name) => postgresDialect.quote(name)).join(", ");
    const target = columns.length === 0 ? postgresDialect.table(table) : `${postgresDialect.table(table)} (${names})`;
    const source = new CountedSource(batches, signal);
    const doing = `cannot load ${table.name}`;
    await this.transactions.within(async () => {
      // A COPY takes rows of at least one column.
      const work =
        columns.length === 0
          ? this.insertDefaults(target, source.batches())
          : this.session.copy(target, encodeCopy(source.batches(), targets));
      await this.guard(doing, work).catch((error: unknown) => {
        // What the rows' own source threw is told as it is.
        throw source.failure ?? error;
      });
    });
    return source.rows;
  }

  private async insertDefaults(target: string, batches: AsyncIterable<Batch>): Promise<void> {
    for await (const { length } of batches) {
      for (let i = 0; i < length; i++) await this.session.rows(`INSERT INTO ${target} DEFAULT VALUES`, []);
    }
  }

  async *read(sql: string, schema: TableSchema, values: readonly unknown[] = []): AsyncGenerator<Batch, void, undefined> {
    const runs = readCursor({
      sql,
      schema,
      values,
      texts: (statement, bound) => this.guard("a query failed", this.session.texts(statement, bound)),
      nested: this.transactions.active,
    });
    yield* readBatches(runs, schema);
  }

  advance(table: TableName): Promise<readonly string[]> {
    return advanceSequences(this, table);
  }

  async empty(tables: readonly TableName[]): Promise<void> {
    if (tables.length === 0) return;
    const sql = `TRUNCATE ${tables.map((table) => postgresDialect.table(table)).join(", ")} RESTART IDENTITY`;
    await this.guard("cannot empty tables", this.session.rows(sql, []));
  }

  close(): Promise<void> {
    return this.guard("cannot close the connection", this.session.close());
  }

  private async guard<T>(doing: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw toDatabaseError(describeFailure(error), doing, this.failures);
    }
  }
}
