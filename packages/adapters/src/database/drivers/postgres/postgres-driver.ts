import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { describeFailure } from "./describe-failure.js";
import { PostgresDatabase } from "./postgres-database.js";
import { createPostgresFailures } from "./postgres-failures.js";
import { openPg } from "./session/open-pg.js";

/**
 * PostgreSQL, by `pg` and `pg-copy-streams`; a connected client or a pool of `pg` may be passed in.
 *
 * @example
 * ```ts no-run
 * import { postgres } from "@seedbed/adapters/postgres";
 *
 * const database = await postgres.open("postgres://root@127.0.0.1/shop");
 * const { tables } = await database.introspect();
 * await database.close();
 * ```
 */
export const postgres: DatabaseDriver = {
  name: "postgres",
  schemes: ["postgres", "postgresql"],
  summary: "PostgreSQL 12 and later (pg, pg-copy-streams)",
  async open(url, client) {
    const failures = createPostgresFailures("postgres", url);
    try {
      return new PostgresDatabase("postgres", await openPg(url, client), failures);
    } catch (error) {
      throw toDatabaseError(describeFailure(error), "cannot connect to PostgreSQL", failures);
    }
  },
};
