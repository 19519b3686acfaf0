import { incompleteBeta, logBetaKernel } from "../math/incomplete-beta.js";
import { ln } from "../math/ln.js";
import { lnExcess } from "../math/ln-excess.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { fromMass } from "./from-mass.js";

/** How many of some trials succeed. */
export interface BinomialOptions {
  readonly type: "binomial";
  /** Number of trials, a whole number from 0 to 2^53 − 1. */
  readonly trials: number;
  /** Chance of each, 0 to 1. */
  readonly probability: number;
}

/**
 * The binomial distribution.
 *
 * @param options - Trials and their chance.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when an option is out of range.
 * @source W. Hörmann, "The generation of binomial random variates" (1993), for deviations above 1000; C. Loader, "Fast
 * and accurate computation of binomial probabilities" (2000).
 * @example
 * ```ts
 * createBinomial({ type: "binomial", trials: 10, probability: 0.3 }).mean; // 3
 * ```
 */
export function createBinomial(options: BinomialOptions): Distribution {
  const { trials, probability } = options;
  checkOption(Number.isSafeInteger(trials) && trials >= 0, "binomial", "trials", "a whole number from 0 to 2^53 − 1", trials);
  const fine = isFiniteNumber(probability) && probability >= 0 && probability <= 1;
  checkOption(fine, "binomial", "probability", "a number from 0 to 1", probability);
  const failure = 1 - probability;
  const sure = probability === 0 || probability === 1;
  const mean = trials * probability;
  const lnFailure = -probability - lnExcess(-probability);
  const logMass = (k: number): number => {
    if (sure) return k === mean ? 0 : Number.NEGATIVE_INFINITY;
    if (k === 0) return trials * lnFailure;
    if (k === trials) return trials * ln(probability);
    // x^k (1 − x)^(n − k) ÷ B(k, n − k) has one factor k (n − k) ÷ n too many.
    return logBetaKernel(k, trials - k, probability) - ln(k * ((trials - k) / trials));
  };
  return fromMass({
    kind: "binomial",
    min: probability === 1 ? trials : 0,
    max: probability === 0 ? 0 : trials,
    mean,
    variance: mean * failure,
    logMass,
    share: (k) => 1 - incompleteBeta(k + 1, trials - k, probability),
  });
}
