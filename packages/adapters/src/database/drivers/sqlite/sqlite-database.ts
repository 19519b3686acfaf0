import type { Batch, TableSchema } from "@seedbed/core";
import type { Catalog, TableName } from "../../catalog/catalog.js";
import { createCellError } from "../../cells/cell-error.js";
import { READ_BATCH_ROWS, readBatches } from "../../cells/read-batches.js";
import { writeCells } from "../../cells/write-cells.js";
import type { Database, IntrospectOptions, LoadOptions } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { assertGoing, Transactions } from "../../transactions/transactions.js";
import type { SqliteClient, SqliteRow, SqliteValue } from "./client/sqlite-client.js";
import { sqliteDialect } from "./dialect/sqlite-dialect.js";
import { sqliteFailures } from "./dialect/sqlite-failures.js";
import { createSqliteForms } from "./dialect/sqlite-forms.js";
import { introspectSqlite } from "./introspect/introspect-sqlite.js";

/** A connection to SQLite. Its library works synchronously, so that the thread waits while a statement runs. */
export class SqliteDatabase implements Database {
  readonly driver = "sqlite";
  readonly dialect = sqliteDialect;
  private readonly client: SqliteClient;
  private readonly foreign: boolean;
  private readonly transactions: Transactions;

  /**
   * @param client - Open, with foreign keys on.
   * @param foreign - True when the caller closes it.
   */
  constructor(client: SqliteClient, foreign: boolean) {
    this.client = client;
    this.foreign = foreign;
    const exec = async (sql: string): Promise<void> => this.guard("a transaction failed", () => client.exec(sql));
    this.transactions = new Transactions(exec, { begin: "BEGIN", savepoints: true });
  }

  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return this.guard(
      "a statement failed",
      () => this.client.all(sql, values.map(toBound)) as readonly object[] as readonly Row[],
    );
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.within(work);
  }

  introspect(options: IntrospectOptions = {}): Promise<Catalog> {
    return introspectSqlite(this, options);
  }

  load(table: TableName, batches: AsyncIterable<Batch> | Iterable<Batch>, options: LoadOptions): Promise<number> {
    const doing = `cannot load ${table.name}`;
    return this.transactions.within(async () => {
      const { columns, signal } = options;
      assertGoing(signal);
      const types = this.readTypes(table);
      const forms = columns.map((name) => createSqliteForms(name, types.get(name) ?? ""));
      const names = columns.map((name) => sqliteDialect.quote(name)).join(", ");
      const target = sqliteDialect.table(table);
      const insert = this.guard(doing, () =>
        this.client.prepare(
          columns.length === 0
            ? `INSERT INTO ${target} DEFAULT VALUES`
            : `INSERT INTO ${target} (${names}) VALUES (${columns.map(() => "?").join(", ")})`,
        ),
      );
      let rows = 0;
      try {
        for await (const batch of batches) {
          assertGoing(signal);
          const cells = columns.map((name, c) => writeCells(batch.columns[name]!, forms[c]!)) as SqliteValue[][];
          const row: SqliteValue[] = new Array(columns.length);
          this.guard(doing, () => {
            for (let i = 0; i < batch.length; i++) {
              for (let c = 0; c < row.length; c++) row[c] = cells[c]![i]!;
              insert.run(row);
            }
          });
          rows += batch.length;
          // The library never waits, so that nothing else would run, a cancelling signal included.
          await new Promise((resolve) => setImmediate(resolve));
        }
        assertGoing(signal);
        return rows;
      } finally {
        closeQuietly(insert);
      }
    });
  }

  async *read(sql: string, schema: TableSchema, values: readonly unknown[] = []): AsyncGenerator<Batch, void, undefined> {
    const names = schema.columns.map((_, c) => `c${c}`);
    const numbered = `WITH seedbed_rows (${names.join(", ")}) AS (${sql}\n) SELECT * FROM seedbed_rows`;
    const client = this.client;
    const guard = <T>(work: () => T): T => this.guard("a query failed", work);
    function* runs(): Generator<SqliteValue[][], void, undefined> {
      const rows = guard(() => client.iterate(numbered, values.map(toBound))[Symbol.iterator]());
      try {
        for (let run: SqliteValue[][] = []; ; run = []) {
          let next = guard(() => rows.next());
          for (; next.done !== true; next = guard(() => rows.next())) {
            const { value } = next;
            if (run.push(names.map((name) => value[name]!)) === READ_BATCH_ROWS) break;
          }
          if (run.length > 0) yield run;
          if (next.done === true) return;
        }
      } finally {
        rows.return?.();
      }
    }
    yield* readBatches(runs(), schema);
  }

  async close(): Promise<void> {
    if (!this.foreign) this.guard("cannot close the database", () => this.client.close());
  }

  private readTypes(table: TableName): ReadonlyMap<string, string> {
    const schema = table.schema === "" ? "main" : table.schema;
    const rows: readonly SqliteRow[] = this.guard("a query failed", () =>
      this.client.all("SELECT name, type FROM pragma_table_xinfo(?, ?)", [table.name, schema]),
    );
    return new Map(rows.map(({ name, type }) => [String(name), String(type ?? "")]));
  }

  private guard<T>(doing: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toDatabaseError(error, doing, sqliteFailures);
    }
  }
}

/** A statement that failed reports its failure a second time when it ends. */
function closeQuietly(insert: { close(): void }): void {
  try {
    insert.close();
  } catch {
    // Reported before.
  }
}

function toBound(value: unknown): SqliteValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString().replace("T", " ").replace("Z", "");
  if (value === undefined || value === null) return null;
  if (typeof value === "string" && value.includes("\0")) throw createCellError("?", "a text", "with U+0000 in it");
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "string" || value instanceof Uint8Array)
    return value;
  throw createCellError("?", typeof value, "cannot be bound");
}
