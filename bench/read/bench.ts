import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";

/**
 * Compares reading users from a CSV file.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round of a tenth of the rows.
 */
export async function benchRead(folder: string, quick: boolean): Promise<Figure[]> {
  const contestants = ["seedbed", "papaparse", "papaparse, typed"];
  const comparison = await compare({
    folder,
    workload: "read csv",
    contestants,
    scale: quick ? 0.1 : 1,
    rounds: quick ? 1 : 3,
    runs: 0,
  });
  return toFigures(
    "read csv",
    comparison,
    [
      { contestant: "seedbed", other: "papaparse", atLeast: 0.8 },
      { contestant: "seedbed", other: "papaparse, typed" },
    ],
    "byte",
  );
}
