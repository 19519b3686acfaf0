import type { FieldRandom } from "../field-random.js";
import { normalCdf } from "../math/normal-cdf.js";
import { normalQuantile } from "../math/normal-quantile.js";
import type { Rows } from "../rows.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { openUnit } from "./open-unit.js";

/** The bell curve. */
export interface NormalOptions {
  readonly type: "normal";
  /** Middle of the bell; 0 unless stated. */
  readonly mean?: number;
  /** Standard deviation, at least 0; 1 unless stated. */
  readonly stdDev?: number;
}

/**
 * The normal distribution.
 *
 * @param options - Mean and standard deviation.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when the mean is not finite or the standard deviation negative.
 * @source M. J. Wichura, "Algorithm AS 241" (1988): drawn by the quantile.
 * @example
 * ```ts
 * createNormal({ type: "normal", mean: 40, stdDev: 12 }).quantile(0.5); // 40
 * ```
 */
export function createNormal(options: NormalOptions): Distribution {
  const { mean = 0, stdDev = 1 } = options;
  checkOption(isFiniteNumber(mean), "normal", "mean", "a finite number", mean);
  checkOption(isFiniteNumber(stdDev) && stdDev >= 0, "normal", "stdDev", "a finite number ≥ 0", stdDev);
  // A deviation of 0 leaves one value: 0 × Infinity would not.
  const at = (z: number): number => (stdDev === 0 ? mean : mean + stdDev * z);
  const share = (x: number, side: 1 | -1): number =>
    stdDev === 0 ? (x >= mean === (side === 1) ? 1 : 0) : normalCdf((side * (x - mean)) / stdDev);
  return {
    kind: "normal",
    min: stdDev === 0 ? mean : Number.NEGATIVE_INFINITY,
    max: stdDev === 0 ? mean : Number.POSITIVE_INFINITY,
    discrete: false,
    mean,
    variance: stdDev * stdDev,
    sample: (random: FieldRandom, row: number): number =>
      mean + stdDev * normalQuantile(openUnit(random.word(row, 0), random.word(row, 1))),
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { first: a, second: b } = random.pairs(rows, 0);
      const out = new Float64Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = mean + stdDev * normalQuantile(openUnit(a[i]!, b[i]!));
      return out;
    },
    cdf: (x) => share(x, 1),
    quantile: (p) => at(normalQuantile(p)),
    survival: (x) => share(x, -1),
    survivalQuantile: (p) => at(-normalQuantile(p)),
  };
}
