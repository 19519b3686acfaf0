import { createRequire } from "node:module";
import { openDatabase } from "@seedbed/adapters/database";
import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";
import { ADMIN_URL, DATABASE, DATABASE_URL, TABLES } from "./fill-database.js";

/**
 * Compares filling PostgreSQL with `\copy` of the same rows from ready files, and with drizzle-seed. By the clock, because most of the
 * work is the server's.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round of a tenth of the rows.
 * @returns No figures where no server is.
 */
export async function benchFill(folder: string, quick: boolean): Promise<Figure[]> {
  if (!(await createTables())) {
    console.error("filling PostgreSQL is left out: no server answers");
    return [];
  }
  const contestants = ["seedbed", "psql copy"];
  if (hasDrizzleSeed()) contestants.push("drizzle-seed");
  else console.error("drizzle-seed is left out; `npm install --prefix bench` installs it");
  try {
    const comparison = await compare({
      folder,
      workload: "fill",
      contestants,
      scale: quick ? 0.1 : 1,
      // It costs the same for every row: a twentieth of them says as much as all.
      parts: { "drizzle-seed": 0.05 },
      rounds: quick ? 1 : 5,
      runs: 1,
    });
    return toFigures(
      "fill",
      comparison,
      [
        { contestant: "seedbed", other: "psql copy", clock: "wall", atLeast: 0.7 },
        { contestant: "seedbed", other: "drizzle-seed", clock: "wall", atLeast: 10 },
      ],
      "row",
    );
  } finally {
    await runAll(ADMIN_URL, [`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`]);
  }
}

async function createTables(): Promise<boolean> {
  try {
    await runAll(ADMIN_URL, [`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`, `CREATE DATABASE ${DATABASE}`]);
    await runAll(DATABASE_URL, [TABLES]);
    return true;
  } catch {
    return false;
  }
}

async function runAll(url: string, statements: readonly string[]): Promise<void> {
  const database = await openDatabase(url);
  try {
    for (const sql of statements) await database.query(sql);
  } finally {
    await database.close();
  }
}

function hasDrizzleSeed(): boolean {
  try {
    createRequire(import.meta.url).resolve("drizzle-seed");
    return true;
  } catch {
    return false;
  }
}
