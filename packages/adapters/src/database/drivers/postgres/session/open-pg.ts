import { createClientError, loadClient } from "../../../failures/load-client.js";
import type { PgClient, PgModule } from "./pg-client.js";
import { PgSession } from "./pg-session.js";

const CONNECT_MS = 15_000;

/**
 * Opens a connection by what the caller brought: nothing, the module `pg`, a connected client, or a pool.
 *
 * @param url - Where to; not used with a client or a pool.
 * @param given - What the caller brought.
 */
export async function openPg(url: string, given: unknown): Promise<PgSession> {
  const live = given as Partial<PgClient & { totalCount: number }> | null | undefined;
  if (typeof live?.query === "function") {
    const { types } = await loadPg();
    if (live.totalCount === undefined || live.connect === undefined)
      return new PgSession(live as PgClient, types, async () => {});
    const client = (await live.connect()) as PgClient;
    return new PgSession(client, types, async () => client.release?.());
  }
  const pg = given === undefined ? await loadPg() : given;
  if (typeof (pg as Partial<PgModule> | null)?.Client !== "function") {
    throw createClientError("postgres", "the module pg, a connected client of it, or a pool");
  }
  const { Client, types } = pg as PgModule;
  const client = new Client({
    connectionString: url,
    application_name: "seedbed",
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  // Made first, because it listens to what breaks while connecting.
  const session = new PgSession(client, types, async () => client.end?.());
  await client.connect?.();
  return session;
}

async function loadPg(): Promise<PgModule> {
  return (await loadClient("pg", () => import("pg"))).default;
}
