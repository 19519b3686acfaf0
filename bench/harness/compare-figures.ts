import type { Comparison } from "./compare.js";
import { type Figure, formatNumber } from "./figure.js";

/** One ratio to report: how many times as fast `contestant` is as `other`. */
export interface Ratio {
  readonly contestant: string;
  readonly other: string;
  readonly atLeast?: number;
}

/**
 * Turns a comparison into figures.
 *
 * @param bench - The benchmark they belong to.
 * @param comparison - What was measured.
 * @param ratios - Ratios to report; those whose contestants did not run are left out.
 * @param unit - What one unit of work is: `row` or `byte`.
 */
export function toFigures(bench: string, comparison: Comparison, ratios: readonly Ratio[], unit: "row" | "byte"): Figure[] {
  const ran = (name: string): boolean => comparison.contestants.includes(name);
  const figures: Figure[] = [];
  for (const { contestant, other, atLeast } of ratios) {
    if (!ran(contestant) || !ran(other)) continue;
    figures.push({
      bench,
      name: `${contestant} against ${other}`,
      value: comparison.speedup(contestant, other),
      unit: "× as fast",
      ...(atLeast === undefined ? {} : { reach: { atLeast } }),
      local: `${describe(comparison, contestant, unit)} against ${describe(comparison, other, unit)}`,
    });
  }
  return figures;
}

function describe(comparison: Comparison, contestant: string, unit: "row" | "byte"): string {
  const nanoseconds = comparison.nanoseconds(contestant);
  const noise = `±${(comparison.spread(contestant) * 100).toFixed(0)} %`;
  return unit === "row" ? `${formatNumber(nanoseconds)} ns a row ${noise}` : `${formatNumber(1000 / nanoseconds)} MB/s ${noise}`;
}
