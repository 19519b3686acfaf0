import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";

/**
 * Compares making the shop's related tables as objects.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round only.
 */
export async function benchShop(folder: string, quick: boolean): Promise<Figure[]> {
  const contestants = ["faker", "hand-written", "seedbed"];
  const comparison = await compare({
    folder,
    workload: "w2",
    contestants,
    scale: 1,
    rounds: quick ? 1 : 7,
    runs: quick ? 5 : 11,
  });
  return toFigures(
    "w2",
    comparison,
    [
      { contestant: "seedbed", other: "faker", atLeast: 1.5 },
      { contestant: "seedbed", other: "hand-written" },
      { contestant: "hand-written", other: "faker" },
      { contestant: "seedbed", other: "faker", phase: "cold" },
      { contestant: "seedbed", other: "hand-written", phase: "cold" },
    ],
    "row",
  );
}
