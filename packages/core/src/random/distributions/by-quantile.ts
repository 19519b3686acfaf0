import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
import type { Distribution, Law } from "./distribution.js";
import { openUnit } from "./open-unit.js";

/**
 * Draws from a law by its quantile: one number in (0, 1) from words 0 and 1, bent into shape.
 *
 * @param law - The law.
 * @param toValue - Takes the number in (0, 1) to a value; the law's quantile unless stated.
 * @returns The distribution.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section II.2: the inversion method.
 * @example
 * ```ts
 * byQuantile({ ...law, quantile: (p) => p * p });
 * ```
 */
export function byQuantile(law: Law, toValue: (u: number) => number = law.quantile): Distribution {
  return {
    ...law,
    sample: (random: FieldRandom, row: number): number => toValue(openUnit(random.word(row, 0), random.word(row, 1))),
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { first: a, second: b } = random.pairs(rows, 0);
      const out = new Float64Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = toValue(openUnit(a[i]!, b[i]!));
      return out;
    },
  };
}
