import { exp } from "../math/exp.js";
import { incompleteBeta, incompleteBetaInverse } from "../math/incomplete-beta.js";
import { byRejection } from "./by-rejection.js";
import { checkOption, checkPositive, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { GAMMA_DRAWS, logGammaSample } from "./gamma-sample.js";

/** Shares and ratings: any hump, slope or trough between two ends. */
export interface BetaOptions {
  readonly type: "beta";
  /** Pull towards the upper end, above 0. */
  readonly alpha: number;
  /** Pull towards the lower end, above 0. */
  readonly beta: number;
  /** Lower end; 0 unless stated. */
  readonly min?: number;
  /** Upper end; 1 unless stated. */
  readonly max?: number;
}

/**
 * The beta distribution, stretched from `min` to `max`.
 *
 * @param options - Shapes and ends.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when a shape is not above 0, or `max` not above `min`.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section IX.3: from two gamma variates.
 * @example
 * ```ts
 * createBeta({ type: "beta", alpha: 2, beta: 6, max: 100 }).mean; // 25
 * ```
 */
export function createBeta(options: BetaOptions): Distribution {
  const { alpha, beta, min = 0, max = 1 } = options;
  checkPositive("beta", "alpha", alpha);
  checkPositive("beta", "beta", beta);
  checkOption(isFiniteNumber(min), "beta", "min", "a finite number", min);
  checkOption(isFiniteNumber(max) && max > min, "beta", "max", `a finite number above min (${min})`, max);
  const width = max - min;
  checkOption(Number.isFinite(width), "beta", "max", "less than 1.8e308 above min", max);
  const total = alpha + beta;
  const stretch = (share: number): number => Math.min(max, min + width * share);
  return byRejection(
    {
      kind: "beta",
      min,
      max,
      discrete: false,
      mean: min + (width * alpha) / total,
      variance: ((alpha / total) * (beta / total) * width * width) / (total + 1),
      cdf: (x) => incompleteBeta(alpha, beta, (x - min) / width),
      quantile: (p) => stretch(incompleteBetaInverse(alpha, beta, p)),
    },
    (random, row) => {
      const a = logGammaSample(alpha, random, row, 0);
      const b = logGammaSample(beta, random, row, GAMMA_DRAWS);
      return stretch(1 / (1 + exp(b - a)));
    },
  );
}
