import type { FieldRandom } from "../field-random.js";
import { exp } from "../math/exp.js";
import { ln } from "../math/ln.js";
import { byRejection } from "./by-rejection.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import { discreteQuantile } from "./discrete-quantile.js";
import type { Distribution } from "./distribution.js";
import { harmonic, powerIntegral, powerIntegralInverse } from "./harmonic.js";
import { openUnit } from "./open-unit.js";

/** Attempts before 1 is taken: each fails with a chance below 30 %, so it never comes to that. */
const ATTEMPTS = 40;

/** Ranks, the first by far the most frequent: words of a language, customers of a shop. */
export interface ZipfOptions {
  readonly type: "zipf";
  /** Number of ranks, 1 to 2^53; values are 1 to n. */
  readonly n: number;
  /** How fast frequency falls, above 0 and at most 100: rank k is drawn in proportion to k^−exponent; 1 unless stated. */
  readonly exponent?: number;
}

/**
 * Zipf's distribution, in constant memory for any number of ranks.
 *
 * @param options - Ranks and exponent.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when an option is out of range.
 * @source W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone discrete distributions" (1996).
 * @example
 * ```ts
 * createZipf({ type: "zipf", n: 1000, exponent: 1.2 }).sample(random, 41); // 1 to 1000
 * ```
 */
export function createZipf(options: ZipfOptions): Distribution {
  const { n, exponent: s = 1 } = options;
  checkOption(Number.isInteger(n) && n >= 1 && n <= 9007199254740992, "zipf", "n", "a whole number from 1 to 2^53", n);
  checkOption(isFiniteNumber(s) && s > 0 && s <= 100, "zipf", "exponent", "above 0 and at most 100", s);
  const total = harmonic(n, s);
  const mean = harmonic(n, s - 1) / total;
  const cdf = (x: number): number => {
    if (Number.isNaN(x)) return x;
    const k = Math.floor(x);
    return k < 1 ? 0 : k >= n ? 1 : harmonic(k, s) / total;
  };
  // Area under x^−s from 0.5 on: where the quantile is looked for first.
  const start = powerIntegral(0.5, s);
  const whole = powerIntegral(n + 0.5, s) - start;
  const guess = (p: number): number => powerIntegralInverse(start + p * whole, s);
  return byRejection(
    {
      kind: "zipf",
      min: 1,
      max: n,
      discrete: true,
      mean,
      variance: Math.max(0, harmonic(n, s - 2) / total - mean * mean),
      cdf,
      quantile: (p) => (p > 0 && p < 1 ? discreteQuantile(p, cdf, guess(p), 1, n) : p === 0 ? 1 : p === 1 ? n : Number.NaN),
    },
    createRejectionInversion(n, s),
  );
}

function createRejectionInversion(n: number, s: number): (random: FieldRandom, row: number) => number {
  // The first rank has a column of exactly its own area; the others lie under the curve shifted by half a rank.
  const left = powerIntegral(1.5, s) - 1;
  const right = powerIntegral(n + 0.5, s);
  const near = 2 - powerIntegralInverse(powerIntegral(2.5, s) - exp(-s * ln(2)), s);
  return (random, row) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const u = openUnit(random.word(row, 2 * attempt), random.word(row, 2 * attempt + 1));
      const area = right + u * (left - right);
      const x = powerIntegralInverse(area, s);
      const k = Math.min(n, Math.max(1, Math.floor(x + 0.5)));
      if (k - x <= near || area >= powerIntegral(k + 0.5, s) - exp(-s * ln(k))) return k;
    }
    return 1;
  };
}
