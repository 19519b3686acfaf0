import type { SqliteClient, SqliteRow, SqliteValue } from "./sqlite-client.js";

interface NativeStatement {
  run(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): SqliteRow[];
  iterate(...values: SqliteValue[]): Iterable<SqliteRow>;
  /** Of better-sqlite3. */
  safeIntegers?(on: boolean): unknown;
  /** Of better-sqlite3: false for statements without rows, which it refuses to iterate. */
  readonly reader?: boolean;
  /** Of node:sqlite. */
  setReadBigInts?(on: boolean): unknown;
}

/** What better-sqlite3's Database and node:sqlite's DatabaseSync have in common. */
export interface NativeDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): NativeStatement;
  close(): unknown;
}

/**
 * Makes a database of better-sqlite3 or node:sqlite look like every other client.
 *
 * @param database - Open.
 */
export function fromNative(database: NativeDatabase): SqliteClient {
  return {
    exec: (sql) => void database.exec(sql),
    all(sql, values) {
      const statement = prepare(database, sql);
      if (statement.reader === false) {
        statement.run(...values);
        return [];
      }
      return statement.all(...values).map(toRow);
    },
    *iterate(sql, values) {
      for (const row of prepare(database, sql).iterate(...values)) yield toRow(row);
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      return { run: (values) => void statement.run(...values.map(toBound)), close: () => undefined };
    },
    close: () => void database.close(),
  };
}

function prepare(database: NativeDatabase, sql: string): NativeStatement {
  const statement = database.prepare(sql);
  if (statement.reader !== false) statement.safeIntegers?.(true);
  statement.setReadBigInts?.(true);
  return statement;
}

/** Both bind numbers as reals, which columns without a numeric type would keep. */
function toBound(value: SqliteValue): SqliteValue {
  return typeof value === "number" && Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
}

function toRow(row: SqliteRow): SqliteRow {
  const out: SqliteRow = {};
  for (const [name, value] of Object.entries(row)) {
    const number = typeof value === "bigint" ? Number(value) : undefined;
    out[name] = number !== undefined && Number.isSafeInteger(number) ? number : value;
  }
  return out;
}
