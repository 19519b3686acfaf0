import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";

/**
 * Compares making users as objects.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round only.
 */
export async function benchUsers(folder: string, quick: boolean): Promise<Figure[]> {
  const contestants = ["faker", "plain loop", "hand-written", "batched", "seedbed"];
  const comparison = await compare({
    folder,
    workload: "w1",
    contestants,
    scale: 1,
    rounds: quick ? 1 : 7,
    runs: quick ? 5 : 11,
  });
  return toFigures(
    "w1",
    comparison,
    [
      { contestant: "seedbed", other: "faker", atLeast: 6 },
      { contestant: "seedbed", other: "hand-written", atLeast: 1 / 1.6 },
      { contestant: "seedbed", other: "batched" },
      { contestant: "seedbed", other: "plain loop" },
      { contestant: "hand-written", other: "faker" },
      { contestant: "seedbed", other: "faker", phase: "cold" },
      { contestant: "seedbed", other: "hand-written", phase: "cold" },
    ],
    "row",
  );
}
