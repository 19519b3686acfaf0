import type { DatabaseDriver } from "../../driver/database.js";
import { toDatabaseError } from "../../failures/database-failure.js";
import { createClientError, loadClient } from "../../failures/load-client.js";
import { describeFailure } from "../postgres/describe-failure.js";
import { PostgresDatabase } from "../postgres/postgres-database.js";
import { createPostgresFailures } from "../postgres/postgres-failures.js";
import type { PgliteClass, PgliteClient } from "./pglite-client.js";
import { PgliteSession } from "./pglite-session.js";

/**
 * PGlite: PostgreSQL in the same process, in memory or in a folder.
 *
 * @example
 * ```ts
 * import { pglite } from "@seedbed/adapters/pglite";
 *
 * const database = await pglite.open("pglite:");
 * await database.query("CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL)");
 * const { tables } = await database.introspect();
 * await database.close();
 * ```
 */
export const pglite: DatabaseDriver = {
  name: "pglite",
  schemes: ["pglite"],
  summary: "PGlite: PostgreSQL in this process, in memory or in a folder (@electric-sql/pglite)",
  async open(url, client) {
    const failures = createPostgresFailures("pglite", url);
    try {
      return new PostgresDatabase("pglite", await openPglite(url, client), failures);
    } catch (error) {
      throw toDatabaseError(describeFailure(error), "cannot open PGlite", {
        ...failures,
        classify: (cause) => failures.classify(cause) ?? "DATABASE_UNREACHABLE",
      });
    }
  },
};

async function openPglite(url: string, given: unknown): Promise<PgliteSession> {
  if (typeof (given as Partial<PgliteClient> | undefined)?.query === "function") {
    return new PgliteSession(given as PgliteClient, true);
  }
  if (given !== undefined && typeof given !== "function") {
    throw createClientError("pglite", "an instance of PGlite, or its class");
  }
  const PGlite = (given ?? (await loadPglite())) as PgliteClass;
  const client = new PGlite(toFolder(url));
  await client.waitReady;
  return new PgliteSession(client, false);
}

async function loadPglite(): Promise<PgliteClass> {
  const { PGlite } = await loadClient("@electric-sql/pglite", () => import("@electric-sql/pglite"));
  return PGlite as unknown as PgliteClass;
}

/** `pglite:` and `pglite::memory:` are in memory, everything else names a folder. */
function toFolder(url: string): string | undefined {
  const path = url.replace(/^pglite:(\/\/)?/i, "").replace(/[?#].*$/s, "");
  return path === "" || path === ":memory:" || path === "memory" ? undefined : decodeURIComponent(path);
}
