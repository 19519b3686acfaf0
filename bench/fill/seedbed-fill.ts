import { fill, openDatabase } from "@seedbed/adapters/database";
import { en } from "@seedbed/core/locale/en";
import type { Contestant } from "../harness/contestant.js";
import { CUSTOMERS, DATABASE_URL, type FilledDatabase, ORDERS } from "./fill-database.js";

/**
 * `fill` as a user calls it: introspection, COPY, and a verification by query at the end.
 *
 * @param scale - Share of the rows.
 */
export async function createSeedbedFill(scale: number): Promise<Contestant<FilledDatabase>> {
  return {
    async run() {
      const database = await openDatabase(DATABASE_URL);
      try {
        const { rows } = await fill(database, {
          locale: en,
          truncate: true,
          rows: { customers: Math.round(CUSTOMERS * scale), orders: Math.round(ORDERS * scale) },
        });
        return { rows };
      } finally {
        await database.close();
      }
    },
  };
}
