import { createClientError } from "../../../failures/load-client.js";
import type { FileUrl } from "../../../urls/parse-file-url.js";
import { fromNative, type NativeDatabase } from "./native-client.js";
import type { SqliteClient } from "./sqlite-client.js";
import { fromWasm, openWasm, type WasmDatabase } from "./wasm-client.js";

/**
 * Opens SQLite by what the caller brought: nothing, a class that opens files, or an open database.
 *
 * @param at - Where to.
 * @param client - `Database` of node-sqlite3-wasm, `Database` of better-sqlite3, `DatabaseSync` of node:sqlite, or an object of them.
 * @returns The client, and whether it is the caller's to close.
 */
export async function openSqliteClient(at: FileUrl, client: unknown): Promise<{ client: SqliteClient; foreign: boolean }> {
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
