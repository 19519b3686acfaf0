import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { openUnit } from "./open-unit.js";

/** Every number of an interval alike. */
export interface UniformOptions {
  readonly type: "uniform";
  /** Lower end; 0 unless stated. */
  readonly min?: number;
  /** Upper end; 1 unless stated. */
  readonly max?: number;
}

/**
 * The uniform distribution.
 *
 * @param options - The ends.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when an end is not finite or the ends are swapped.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), chapter I.
 * @example
 * ```ts
 * createUniform({ type: "uniform", min: 5, max: 10 }).mean; // 7.5
 * ```
 */
export function createUniform(options: UniformOptions): Distribution {
  const { min = 0, max = 1 } = options;
  checkOption(isFiniteNumber(min), "uniform", "min", "a finite number", min);
  checkOption(isFiniteNumber(max) && max >= min, "uniform", "max", `a finite number ≥ min (${min})`, max);
  checkOption(Number.isFinite(max - min), "uniform", "max", "less than 1.8e308 above min", max);
  const width = max - min;
  const toValue = (u: number): number => Math.min(max, min + width * u);
  return {
    kind: "uniform",
    min,
    max,
    discrete: false,
    mean: min + width / 2,
    variance: (width * width) / 12,
    sample: (random: FieldRandom, row: number): number => toValue(openUnit(random.word(row, 0), random.word(row, 1))),
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { first: a, second: b } = random.pairs(rows, 0);
      const out = new Float64Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = Math.min(max, min + width * openUnit(a[i]!, b[i]!));
      return out;
    },
    cdf: (x) => (x >= max ? 1 : x <= min ? 0 : (x - min) / width),
    quantile: toValue,
  };
}
