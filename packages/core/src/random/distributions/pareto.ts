import { pow } from "../math/pow.js";
import { byQuantile } from "./by-quantile.js";
import { checkPositive } from "./check-option.js";
import type { Distribution } from "./distribution.js";

/** A heavy tail: wealth, file sizes, city sizes. */
export interface ParetoOptions {
  readonly type: "pareto";
  /** Least value, above 0; 1 unless stated. */
  readonly scale?: number;
  /** Weight of the tail, above 0; the smaller, the heavier. The mean exists above 1, the variance above 2. */
  readonly shape: number;
}

/**
 * The Pareto distribution.
 *
 * @param options - Scale and shape.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when an option is not above 0.
 * @source N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous Univariate Distributions", volume 1 (1994), chapter 20.
 * @example
 * ```ts
 * createPareto({ type: "pareto", scale: 10, shape: 3 }).mean; // 15
 * ```
 */
export function createPareto(options: ParetoOptions): Distribution {
  const { scale = 1, shape } = options;
  checkPositive("pareto", "scale", scale);
  checkPositive("pareto", "shape", shape);
  const survival = (x: number): number => (x <= scale ? 1 : pow(scale / x, shape));
  const survivalQuantile = (p: number): number => scale * pow(p, -1 / shape);
  const infinite = Number.POSITIVE_INFINITY;
  return byQuantile(
    {
      kind: "pareto",
      min: scale,
      max: infinite,
      discrete: false,
      mean: shape > 1 ? (scale * shape) / (shape - 1) : infinite,
      variance:
        shape > 2 ? (((scale / (shape - 1)) * scale) / (shape - 1)) * (shape / (shape - 2)) : shape > 1 ? infinite : Number.NaN,
      cdf: (x) => 1 - survival(x),
      quantile: (p) => survivalQuantile(1 - p),
      survival,
      survivalQuantile,
    },
    survivalQuantile,
  );
}
