import type { Clock, Comparison, Phase } from "./compare.js";
import { type Figure, formatNumber } from "./figure.js";

/** One ratio to report: how many times as fast `contestant` is as `other`. */
export interface Ratio {
  readonly contestant: string;
  readonly other: string;
  readonly atLeast?: number;
  /** Later runs of a process unless stated. */
  readonly phase?: Phase;
  /** Processor time unless stated; the clock's where threads are compared. */
  readonly clock?: Clock;
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
  const figures: Figure[] = [];
  for (const { contestant, other, atLeast, phase = "warm", clock = "cpu" } of ratios) {
    if (!comparison.has(contestant) || !comparison.has(other)) continue;
    const describe = (name: string): string => describeTime(comparison, name, clock, unit);
    figures.push({
      bench,
      name: `${contestant} against ${other}${phase === "cold" ? ", first run" : ""}`,
      value: comparison.speedup(contestant, other, phase, clock),
      unit: "× as fast",
      ...(atLeast === undefined ? {} : { reach: { atLeast } }),
      ...(phase === "cold" ? {} : { local: `${describe(contestant)} against ${describe(other)}` }),
    });
  }
  return figures;
}

function describeTime(comparison: Comparison, contestant: string, clock: Clock, unit: "row" | "byte"): string {
  const nanoseconds = comparison.nanoseconds(contestant, clock);
  const noise = `±${(comparison.spread(contestant, clock) * 100).toFixed(0)} %`;
  return unit === "row" ? `${formatNumber(nanoseconds)} ns a row ${noise}` : `${formatNumber(1000 / nanoseconds)} MB/s ${noise}`;
}
