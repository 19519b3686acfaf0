import { compare } from "../harness/compare.js";
import { toFigures } from "../harness/compare-figures.js";
import type { Figure } from "../harness/figure.js";

/**
 * Compares writing the same users to Parquet, with DuckDB on one thread, from rows that both hold in memory.
 *
 * @param folder - Where the compiled programs lie.
 * @param quick - One round of a tenth of the rows.
 */
export async function benchParquet(folder: string, quick: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const codec of ["zstd", "snappy"] as const) {
    const workload = `parquet ${codec}`;
    const comparison = await compare({
      folder,
      workload,
      contestants: ["seedbed", "duckdb"],
      scale: quick ? 0.1 : 0.5,
      rounds: quick ? 1 : 3,
      runs: 3,
    });
    const ratio = { contestant: "seedbed", other: "duckdb" } as const;
    figures.push(
      ...toFigures(
        workload,
        comparison,
        [
          { ...ratio, atLeast: 0.5 },
          { ...ratio, phase: "cold" },
        ],
        "row",
      ),
    );
  }
  return figures;
}
