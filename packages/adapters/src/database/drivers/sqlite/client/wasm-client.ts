import { loadClient } from "../../../failures/load-client.js";
import type { SqliteClient, SqliteRow, SqliteValue } from "./sqlite-client.js";

interface WasmStatement {
  run(values?: readonly SqliteValue[]): unknown;
  iterate(values?: readonly SqliteValue[]): IterableIterator<SqliteRow>;
  finalize(): void;
}

/** The parts of node-sqlite3-wasm's Database that are used. */
export interface WasmDatabase {
  exec(sql: string): void;
  prepare(sql: string): WasmStatement;
  close(): void;
}

type WasmModule = {
  readonly Database: new (path: string, options: { fileMustExist: boolean; readOnly: boolean }) => WasmDatabase;
};

/**
 * Opens a database with the build of SQLite that is installed with this package.
 *
 * @param path - File, or `:memory:`.
 * @param options - Whether the file may be made, and written.
 */
export async function openWasm(
  path: string,
  options: { readonly create: boolean; readonly readOnly: boolean },
): Promise<SqliteClient> {
  const loaded = await loadClient("node-sqlite3-wasm", () => import("node-sqlite3-wasm"));
  // A CommonJS module: where it has no named exports for an importer, all are in the default one.
  const { Database } = ("default" in loaded ? loaded.default : loaded) as unknown as WasmModule;
  return fromWasm(new Database(path, { fileMustExist: !options.create, readOnly: options.readOnly }));
}

/**
 * Makes a database of node-sqlite3-wasm look like every other client.
 *
 * @param database - Open.
 */
export function fromWasm(database: WasmDatabase): SqliteClient {
  return {
    exec: (sql) => database.exec(sql),
    all: (sql, values) => [...iterate(database, sql, values)],
    iterate: (sql, values) => iterate(database, sql, values),
    prepare(sql) {
      const statement = database.prepare(sql);
      return { run: (values) => void statement.run(values), close: () => statement.finalize() };
    },
    close: () => database.close(),
  };
}

function* iterate(database: WasmDatabase, sql: string, values: readonly SqliteValue[]): Generator<SqliteRow, void, undefined> {
  const statement = database.prepare(sql);
  try {
    yield* statement.iterate(values);
  } finally {
    statement.finalize();
  }
}
