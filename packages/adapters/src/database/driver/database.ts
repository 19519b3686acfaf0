import type { Batch, TableSchema } from "@seedbed/core";
import type { Catalog, TableName } from "../catalog/catalog.js";
import type { SqlDialect } from "./sql-dialect.js";

/** What is read from a catalog. */
export interface IntrospectOptions {
  /** Schemas to read; the connection's default ones unless stated. */
  readonly schemas?: readonly string[];
  /** Counts rows exactly instead of taking the database's estimate. */
  readonly exactCounts?: boolean;
  /** Reads statistics of columns too: shares of nulls, bounds, common values. */
  readonly statistics?: boolean;
}

/** What is loaded into a table. */
export interface LoadOptions {
  /** Columns written, in order; the others take their defaults. */
  readonly columns: readonly string[];
  /** Lets values be given to columns that count up by themselves. */
  readonly overrideIdentity?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A connection to a database. One at a time uses it. */
export interface Database {
  /** Name of its driver. */
  readonly driver: string;
  readonly dialect: SqlDialect;
  /**
   * Runs one statement.
   *
   * @param sql - With placeholders of the dialect.
   * @param values - What the placeholders stand for.
   * @returns Rows, as the client gives them: bigints, dates and bytes by their JavaScript types.
   * @throws SeedbedError `DATABASE_…`, without connection strings or passwords.
   */
  query<Row extends object = Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs something in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Reads tables, types, keys and conditions. */
  introspect(options?: IntrospectOptions): Promise<Catalog>;
  /**
   * Writes rows into a table by the fastest way the database has (COPY, LOAD DATA, multi-row INSERT, appender), with all constraints on.
   *
   * @param table - Where to.
   * @param batches - Rows; their columns are those named in the options.
   * @param options - Columns.
   * @returns Rows written.
   */
  load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number>;
  /**
   * Reads the rows of a query as batches, without holding them all.
   *
   * @param sql - A query.
   * @param schema - Names and types of its columns, in order.
   */
  read(sql: string, schema: TableSchema, values?: readonly unknown[]): AsyncIterable<Batch>;
  /**
   * Moves the counters of columns that count up by themselves behind the greatest value there is; databases that do so on their own
   * have no such method.
   *
   * @param table - Where values were written to such columns.
   * @returns What was moved, one sentence each.
   */
  advance?(table: TableName): Promise<readonly string[]>;
  /**
   * Empties tables at once and starts their counters anew, where there is a faster way than deleting rows.
   *
   * @param tables - Which; no other table may refer to them.
   */
  empty?(tables: readonly TableName[]): Promise<void>;
  close(): Promise<void>;
}

/** How databases of one kind are opened. */
export interface DatabaseDriver {
  /** Such as `postgres`. */
  readonly name: string;
  /** Starts of URLs it opens, without the colon: `postgres`, `postgresql`. */
  readonly schemes: readonly string[];
  readonly summary: string;
  /**
   * Opens a connection.
   *
   * @param url - Where to.
   * @param client - The client library or a live connection of it, where the caller brings one; loaded when needed otherwise.
   * @throws SeedbedError `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`, `DATABASE_CLIENT_MISSING`.
   */
  open(url: string, client?: unknown): Promise<Database>;
}
