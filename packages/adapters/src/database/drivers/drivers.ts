import { createAdapterError } from "../../errors/adapter-error.js";
import type { Database, DatabaseDriver } from "../driver/database.js";
import { duckdb } from "./duckdb/duckdb-driver.js";
import { mongodb } from "./mongodb/mongodb-driver.js";
import { mysql } from "./mysql/mysql-driver.js";
import { pglite } from "./pglite/pglite-driver.js";
import { postgres } from "./postgres/postgres-driver.js";
import { sqlite } from "./sqlite/sqlite-driver.js";

/** Every database that can be opened by a URL. A new one is its folder and a line here. */
export const DATABASE_DRIVERS: readonly DatabaseDriver[] = [postgres, pglite, mysql, sqlite, duckdb, mongodb];

/**
 * Finds the driver that opens a URL.
 *
 * @param url - Such as `mysql://root@localhost/shop` or `sqlite:shop.db`.
 * @returns The driver, or undefined when none knows its scheme.
 */
export function findDriver(url: string): DatabaseDriver | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined ? undefined : DATABASE_DRIVERS.find(({ schemes }) => schemes.includes(scheme));
}

/**
 * Opens a connection to a database of any kind.
 *
 * @param url - Where to; its scheme names the driver.
 * @param client - The client library or a live connection of it, where the caller brings one; loaded when needed otherwise.
 * @throws SeedbedError `DATABASE_UNKNOWN`, `DATABASE_UNREACHABLE`, `DATABASE_REFUSED`, `DATABASE_CLIENT_MISSING`.
 */
export async function openDatabase(url: string, client?: unknown): Promise<Database> {
  const driver = findDriver(url);
  if (driver !== undefined) return driver.open(url, client);
  const known = DATABASE_DRIVERS.flatMap(({ schemes }) => schemes.map((scheme) => `${scheme}:`));
  // The URL itself may hold a password, so only its scheme is named.
  const scheme = /^[a-z][a-z0-9+.-]{0,30}:/i.exec(url)?.[0];
  throw createAdapterError("DATABASE_UNKNOWN", `no driver opens ${scheme === undefined ? "a URL without a scheme" : scheme}`, {
    hint: `URLs start with one of ${known.join(", ")}`,
    details: { schemes: known },
  });
}
