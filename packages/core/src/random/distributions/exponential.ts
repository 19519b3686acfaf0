import type { FieldRandom } from "../field-random.js";
import { exp } from "../math/exp.js";
import { ln } from "../math/ln.js";
import type { Rows } from "../rows.js";
import { checkOption, checkPositive } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { openUnit } from "./open-unit.js";

/** Waiting times between independent events. Give `rate` or `mean`. */
export interface ExponentialOptions {
  readonly type: "exponential";
  /** Events per unit, above 0; 1 unless stated. */
  readonly rate?: number;
  /** Expected value, above 0: 1 ÷ rate. */
  readonly mean?: number;
}

/**
 * The exponential distribution.
 *
 * @param options - Rate or mean.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when both are given, or one is not above 0.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section II.2: drawn by inversion.
 * @example
 * ```ts
 * createExponential({ type: "exponential", mean: 20 }).cdf(20); // 0.6321205588285577
 * ```
 */
export function createExponential(options: ExponentialOptions): Distribution {
  checkOption(
    options.rate === undefined || options.mean === undefined,
    "exponential",
    "mean",
    "given without rate",
    options.mean,
  );
  if (options.rate !== undefined) checkPositive("exponential", "rate", options.rate);
  const mean = options.mean ?? 1 / (options.rate ?? 1);
  checkPositive("exponential", options.mean === undefined ? "rate" : "mean", mean);
  return {
    kind: "exponential",
    min: 0,
    max: Number.POSITIVE_INFINITY,
    discrete: false,
    mean,
    variance: mean * mean,
    sample: (random: FieldRandom, row: number): number => -mean * ln(openUnit(random.word(row, 0), random.word(row, 1))),
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { first: a, second: b } = random.pairs(rows, 0);
      const out = new Float64Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = -mean * ln(openUnit(a[i]!, b[i]!));
      return out;
    },
    cdf: (x) => (x <= 0 ? 0 : 1 - exp(-x / mean)),
    quantile: (p) => mean * (0 - ln(1 - p)),
    survival: (x) => (x <= 0 ? 1 : exp(-x / mean)),
    survivalQuantile: (p) => mean * (0 - ln(p)),
  };
}
