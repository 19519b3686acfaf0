import type { Workload } from "../harness/contestant.js";
import { checkRows } from "./check-rows.js";
import type { FilledDatabase } from "./fill-database.js";

/** Two tables of PostgreSQL, filled. */
export const fillPostgres: Workload<FilledDatabase> = {
  contestants: {
    seedbed: async (scale) => (await import("./seedbed-fill.js")).createSeedbedFill(scale),
    "psql copy": async (scale) => (await import("./psql-copy.js")).createPsqlCopy(scale),
    "drizzle-seed": async (scale) => (await import("./drizzle-seed.js")).createDrizzleSeed(scale),
  },
  check: checkRows,
  size: ({ rows }) => rows,
};
