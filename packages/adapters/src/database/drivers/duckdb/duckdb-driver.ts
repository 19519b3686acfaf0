import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { parseFileUrl } from "../../urls/parse-file-url.js";
import { DuckdbSession } from "./client/duckdb-session.js";
import { openDuckdb } from "./client/open-duckdb.js";
import { duckdbFailures } from "./dialect/duckdb-failures.js";
import { DuckdbDatabase } from "./duckdb-database.js";

/**
 * DuckDB, by @duckdb/node-api.
 *
 * @example
 * ```ts
 * import { duckdb } from "@seedbed/adapters/duckdb";
 *
 * const database = await duckdb.open("duckdb::memory:");
 * await database.query("CREATE TABLE users (id INTEGER PRIMARY KEY, tags VARCHAR[])");
 * const { tables } = await database.introspect();
 * await database.close();
 * ```
 */
export const duckdb: DatabaseDriver = {
  name: "duckdb",
  schemes: ["duckdb"],
  summary: "DuckDB files, by the package @duckdb/node-api",
  async open(url, client) {
    const at = parseFileUrl(url);
    try {
      const { connection, module, close } = await openDuckdb(at, client);
      const session = new DuckdbSession(connection, module);
      await session.run("SET TimeZone = 'UTC'", "cannot set up the session");
      return new DuckdbDatabase(session, close);
    } catch (error) {
      throw toDatabaseError(error, `cannot open ${at.path}`, duckdbFailures);
    }
  },
};
