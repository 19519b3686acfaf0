import { createClientError } from "../../../failures/load-client.js";
import { fromNative, type NativeDatabase } from "./native-client.js";
import type { SqliteClient } from "./sqlite-client.js";
import { fromWasm, openWasm, type WasmDatabase } from "./wasm-client.js";

/** What a URL of SQLite says. */
export interface SqliteUrl {
  /** File, or `:memory:`. */
  readonly path: string;
  readonly create: boolean;
  readonly readOnly: boolean;
}

/**
 * Reads a URL of SQLite: `sqlite:shop.db`, `sqlite:///data/shop.db`, `file:shop.db?mode=ro`, `sqlite::memory:`.
 *
 * @param url - The file must be there unless it ends in `?mode=rwc`.
 */
export function parseSqliteUrl(url: string): SqliteUrl {
  const [, location = "", query = ""] = /^[a-z0-9]+:(?:\/\/)?([^?#]*)(?:\?([^#]*))?/i.exec(url) ?? [];
  const mode = new URLSearchParams(query).get("mode");
  let path = location;
  try {
    path = decodeURIComponent(location);
  } catch {
    // A name with a percent sign that is no escape stands for itself.
  }
  const inMemory = path === "" || path === ":memory:" || mode === "memory";
  return { path: inMemory ? ":memory:" : path, create: inMemory || mode === "rwc", readOnly: mode === "ro" };
}

/**
 * Opens SQLite by what the caller brought: nothing, a class that opens files, or an open database.
 *
 * @param at - Where to.
 * @param client - `Database` of node-sqlite3-wasm, `Database` of better-sqlite3, `DatabaseSync` of node:sqlite, or an object of them.
 * @returns The client, and whether it is the caller's to close.
 */
export async function openSqliteClient(at: SqliteUrl, client: unknown): Promise<{ client: SqliteClient; foreign: boolean }> {
  if (client === undefined) return { client: await openWasm(at.path, at), foreign: false };
  if (typeof client === "function") {
    const Database = client as new (path: string, options: object) => unknown;
    const { create, readOnly } = at;
    // The same wish in the words of the three libraries.
    const database = new Database(at.path, { fileMustExist: !create, readOnly, readonly: readOnly });
    return { client: fromDatabase(database), foreign: false };
  }
  return { client: fromDatabase(client), foreign: true };
}

function fromDatabase(database: unknown): SqliteClient {
  const object = database as Partial<Record<string, unknown>> | null;
  const usable = typeof object === "object" && object !== null;
  if (!usable || !["exec", "prepare", "close"].every((method) => typeof object[method] === "function")) {
    throw createClientError("sqlite", "a database, or the class of one, of node-sqlite3-wasm, better-sqlite3 or node:sqlite");
  }
  // Only the WebAssembly build has statements that must be finalised by hand.
  const statement = (database as NativeDatabase).prepare("SELECT 1") as unknown as Partial<Record<string, unknown>>;
  if (typeof statement["finalize"] !== "function") return fromNative(database as NativeDatabase);
  (statement["finalize"] as () => void).call(statement);
  return fromWasm(database as WasmDatabase);
}
