import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { createSecretFilter } from "../../failures/hide-secrets.js";
import { MysqlSession } from "./client/mysql-session.js";
import { openMysqlConnection } from "./client/open-connection.js";
import { createMysqlFailures } from "./dialect/mysql-failures.js";
import { MysqlDatabase } from "./mysql-database.js";

/** All constraints on, nothing cut off or filled in, moments in UTC, and a given 0 is a 0. */
const SESSION = [
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO'",
  "SET SESSION time_zone = '+00:00'",
  "SET SESSION foreign_key_checks = 1, unique_checks = 1, sql_notes = 1",
  "SET NAMES utf8mb4",
];

/**
 * MySQL and MariaDB, by mysql2.
 *
 * @example
 * ```ts no-run
 * import { mysql } from "@seedbed/adapters/mysql";
 *
 * const database = await mysql.open("mysql://root@127.0.0.1:3306/shop");
 * const { tables } = await database.introspect();
 * await database.close();
 * ```
 */
export const mysql: DatabaseDriver = {
  name: "mysql",
  schemes: ["mysql", "mariadb"],
  summary: "MySQL and MariaDB, by the package mysql2",
  async open(url, client) {
    const failures = createMysqlFailures(createSecretFilter(url));
    try {
      const { connection, foreign } = await openMysqlConnection(url, client);
      const session = new MysqlSession(connection, failures);
      for (const sql of SESSION) await session.run(sql, "cannot set up the session");
      const infile = /[?&]infile=false\b/.test(url) ? false : undefined;
      return new MysqlDatabase(session, { foreign, infile });
    } catch (error) {
      throw toDatabaseError(error, "cannot open the database", failures);
    }
  },
};
