import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
import type { Distribution, Law } from "./distribution.js";

/**
 * Draws from a law by a routine of its own, cell by cell.
 *
 * @param law - The law.
 * @param sample - Draws one cell; must bound its attempts.
 * @returns The distribution.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section II.3: the rejection method.
 * @example
 * ```ts
 * byRejection(law, (random, row) => random.word(row, 0) % 6);
 * ```
 */
export function byRejection(law: Law, sample: (random: FieldRandom, row: number) => number): Distribution {
  return {
    ...law,
    sample,
    fill(random: FieldRandom, rows: Rows): Float64Array {
      const { values } = rows;
      const out = new Float64Array(values.length);
      for (let i = 0; i < out.length; i++) out[i] = sample(random, values[i]!);
      return out;
    },
  };
}
