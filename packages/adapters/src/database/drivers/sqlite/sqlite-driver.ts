import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { parseFileUrl } from "../../urls/parse-file-url.js";
import { openSqliteClient } from "./client/open-client.js";
import { sqliteFailures } from "./dialect/sqlite-failures.js";
import { SqliteDatabase } from "./sqlite-database.js";

/**
 * SQLite, by a WebAssembly build that is installed with this package, or by better-sqlite3 or node:sqlite where they are passed in.
 *
 * @example
 * ```ts
 * import { sqlite } from "@seedbed/adapters/sqlite";
 *
 * const database = await sqlite.open("sqlite::memory:");
 * await database.query("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
 * const { tables } = await database.introspect();
 * await database.close();
 * ```
 */
export const sqlite: DatabaseDriver = {
  name: "sqlite",
  schemes: ["sqlite", "sqlite3", "file"],
  summary: "SQLite files, nothing to install",
  async open(url, client) {
    const at = parseFileUrl(url);
    const doing = `cannot open ${at.path}`;
    const failures = {
      ...sqliteFailures,
      classify: (error: unknown) => sqliteFailures.classify(error) ?? ("DATABASE_UNREACHABLE" as const),
    };
    try {
      const opened = await openSqliteClient(at, client);
      const exec = (sql: string): void => opened.client.exec(sql);
      exec("PRAGMA foreign_keys = ON");
      // Reads the file, which is not looked at before the first query.
      opened.client.all("SELECT count(*) FROM sqlite_schema", []);
      return new SqliteDatabase(opened.client, opened.foreign);
    } catch (error) {
      throw toDatabaseError(error, doing, failures);
    }
  },
};
