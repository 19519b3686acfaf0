import { createRequire } from "node:module";
import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";
import type { FileFormat } from "./written-users.js";

const ONE = "seedbed, 1 worker";
const TWO = "seedbed, 2 workers";

/**
 * Compares writing users to files, to CSV and to NDJSON.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round of a tenth of the rows.
 * @param threads - True to measure worker threads too: they need the packages' builds.
 */
export async function benchFiles(folder: string, quick: boolean, threads: boolean): Promise<Figure[]> {
  const contestants = ["faker", "hand-written", ONE];
  if (hasDuckDb()) contestants.push("duckdb");
  else console.error("DuckDB is left out; `npm install --prefix bench` installs it");
  if (threads) contestants.push(TWO);
  const figures: Figure[] = [];
  for (const format of ["csv", "ndjson"] as const) figures.push(...(await benchFormat(format, folder, quick, contestants)));
  return figures;
}

async function benchFormat(
  format: FileFormat,
  folder: string,
  quick: boolean,
  contestants: readonly string[],
): Promise<Figure[]> {
  const bench = `w3 ${format}`;
  const comparison = await compare({
    folder,
    workload: bench,
    contestants,
    scale: quick ? 0.1 : 1,
    // A loop costs the same for every row: a tenth of them says as much as all.
    parts: { faker: 0.1 },
    rounds: quick ? 1 : 5,
    runs: 0,
  });
  const bound = (atLeast: number) => (format === "csv" ? { atLeast } : {});
  return toFigures(
    bench,
    comparison,
    [
      { contestant: ONE, other: "faker", ...bound(15) },
      { contestant: ONE, other: "duckdb", ...bound(2) },
      { contestant: ONE, other: "hand-written", ...bound(0.5) },
      { contestant: TWO, other: ONE, clock: "wall", ...bound(1.7) },
    ],
    "byte",
  );
}

function hasDuckDb(): boolean {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
    return true;
  } catch {
    return false;
  }
}
