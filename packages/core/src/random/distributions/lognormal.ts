import type { FieldRandom } from "../field-random.js";
import { exp } from "../math/exp.js";
import { ln } from "../math/ln.js";
import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile } from "../math/normal-quantile.js";
import type { Rows } from "../rows.js";
import { checkOption, checkPositive, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { openUnit } from "./open-unit.js";

/** Numbers whose logarithms are normal: prices, incomes, durations. Give `mu`, or `median`, or `mean`. */
export interface LognormalOptions {
  readonly type: "lognormal";
  /** Mean of the logarithms; 0 unless stated. */
  readonly mu?: number;
  /** Standard deviation of the logarithms, at least 0; 1 unless stated. */
  readonly sigma?: number;
  /** Half of the values lie below it: e^mu. */
  readonly median?: number;
  /** Expected value: e^(mu + sigma² ÷ 2). */
  readonly mean?: number;
}

/**
 * The lognormal distribution.
 *
 * @param options - Its place by `mu`, `median` or `mean`, and its `sigma`.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when two places are given, or an option is out of range.
 * @source N. L. Johnson, S. Kotz and N. Balakrishnan, "Continuous Univariate Distributions", volume 1 (1994), chapter 14.
 * @example
 * ```ts
 * createLognormal({ type: "lognormal", median: 30, sigma: 0.5 }).quantile(0.5); // 30, to the last bits
 * ```
 */
export function createLognormal(options: LognormalOptions): Distribution {
  const { sigma = 1 } = options;
  checkOption(isFiniteNumber(sigma) && sigma >= 0, "lognormal", "sigma", "a finite number ≥ 0", sigma);
  const mu = place(options, sigma);
  const mean = exp(mu + (sigma * sigma) / 2);
  const share = (x: number, side: 1 | -1): number => {
    if (x <= 0) return side === 1 ? 0 : 1;
    if (sigma === 0) return ln(x) >= mu === (side === 1) ? 1 : 0;
    return normalCdf((side * (ln(x) - mu)) / sigma);
  };
  const at = (z: number): number => exp(sigma === 0 ? mu : mu + sigma * z);
  return {
    kind: "lognormal",
    min: sigma === 0 ? exp(mu) : 0,
    max: sigma === 0 ? exp(mu) : Number.POSITIVE_INFINITY,
    discrete: false,
    mean,
    variance: (exp(sigma * sigma) - 1) * mean * mean,
    sample: (random: FieldRandom, row: number): number =>
      exp(mu + sigma * normalQuantile(openUnit(random.word(row, 0), random.word(row, 1)))),
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { first: a, second: b } = random.pairs(rows, 0);
      const out = new Float64Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = exp(mu + sigma * normalQuantile(openUnit(a[i]!, b[i]!)));
      return out;
    },
    cdf: (x) => share(x, 1),
    quantile: (p) => at(normalQuantile(p)),
    survival: (x) => share(x, -1),
    survivalQuantile: (p) => at(-normalQuantile(p)),
  };
}

function place(options: LognormalOptions, sigma: number): number {
  const { mu, median, mean } = options;
  const given = [mu, median, mean].filter((value) => value !== undefined).length;
  const second = mean !== undefined ? "mean" : "median";
  checkOption(given <= 1, "lognormal", second, "the only one of mu, median and mean", options[second]);
  if (median !== undefined) {
    checkPositive("lognormal", "median", median);
    return ln(median);
  }
  if (mean !== undefined) {
    checkPositive("lognormal", "mean", mean);
    return ln(mean) - (sigma * sigma) / 2;
  }
  checkOption(mu === undefined || isFiniteNumber(mu), "lognormal", "mu", "a finite number", mu);
  return mu ?? 0;
}
