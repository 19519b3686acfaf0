import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";

/**
 * Compares making documents of a JSON Schema.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round only.
 */
export async function benchOrders(folder: string, quick: boolean): Promise<Figure[]> {
  const contestants = ["faker", "json-schema-faker", "hand-written", "seedbed", "seedbed, realistic"];
  const comparison = await compare({
    folder,
    workload: "w4",
    contestants,
    scale: 1,
    rounds: quick ? 1 : 7,
    runs: quick ? 3 : 7,
  });
  return toFigures(
    "w4",
    comparison,
    [
      { contestant: "seedbed", other: "faker", atLeast: 4 },
      { contestant: "seedbed", other: "json-schema-faker", atLeast: 20 },
      { contestant: "seedbed", other: "hand-written" },
      { contestant: "seedbed, realistic", other: "faker" },
      { contestant: "seedbed, realistic", other: "json-schema-faker" },
      { contestant: "hand-written", other: "faker" },
      { contestant: "seedbed", other: "faker", phase: "cold" },
      { contestant: "seedbed", other: "json-schema-faker", phase: "cold" },
    ],
    "row",
  );
}
