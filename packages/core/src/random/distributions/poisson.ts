import { gammaQ, logPoissonMass } from "../math/incomplete-gamma.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { fromMass } from "./from-mass.js";

/** How many of many rare events happen: orders a day, children a parent. */
export interface PoissonOptions {
  readonly type: "poisson";
  /** Expected number, above 0 and at most 10^15. */
  readonly mean: number;
}

/**
 * The Poisson distribution.
 *
 * @param options - The mean.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when the mean is out of range.
 * @source W. Hörmann, "The transformed rejection method for generating Poisson random variables" (1993), for means above
 * 10^6; C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 * @example
 * ```ts
 * createPoisson({ type: "poisson", mean: 3 }).cdf(0); // 0.04978706836786393
 * ```
 */
export function createPoisson(options: PoissonOptions): Distribution {
  const { mean } = options;
  checkOption(isFiniteNumber(mean) && mean > 0 && mean <= 1e15, "poisson", "mean", "above 0 and at most 10^15", mean);
  return fromMass({
    kind: "poisson",
    min: 0,
    max: Number.POSITIVE_INFINITY,
    mean,
    variance: mean,
    logMass: (k) => (k === 0 ? -mean : logPoissonMass(k, mean)),
    share: (k) => gammaQ(k + 1, mean),
  });
}
