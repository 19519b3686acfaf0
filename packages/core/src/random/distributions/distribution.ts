import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";

/** How numbers spread: a law that cells can be drawn from. */
export interface Distribution {
  /** Name of the law, as in the options' `type`. */
  readonly kind: string;
  /** Least possible value; may be −Infinity. */
  readonly min: number;
  /** Greatest possible value; may be Infinity. */
  readonly max: number;
  /** True when all values are integers. */
  readonly discrete: boolean;
  /** Expected value; Infinity when it does not exist. */
  readonly mean: number;
  /** Mean squared distance from the mean; Infinity when it does not exist, NaN when the mean does not. */
  readonly variance: number;
  /**
   * Draws the value of one cell, from a bounded number of its words.
   *
   * @param random - The field's randomness.
   * @param row - Row number.
   */
  sample(random: FieldRandom, row: number): number;
  /**
   * Draws many cells: `fill(random, rows)[i] === sample(random, rows.values[i])`.
   *
   * @param random - The field's randomness.
   * @param rows - Rows to draw.
   * @returns One number a row, in a new array.
   */
  fill(random: FieldRandom, rows: Rows): Float64Array;
  /**
   * The probability of a value at or below `x`.
   *
   * @param x - Any number.
   */
  cdf(x: number): number;
  /**
   * The least value with a probability of at least `p` at or below it.
   *
   * @param p - Probability from 0 to 1.
   */
  quantile(p: number): number;
  /** The probability of a value above `x`, where it is known better than `1 − cdf(x)`. */
  survival?(x: number): number;
  /** The value with a probability of `p` above it, where it is known better than `quantile(1 − p)`. */
  survivalQuantile?(p: number): number;
}

/** The part of a {@link Distribution} that is a law, without the drawing. */
export type Law = Omit<Distribution, "sample" | "fill">;
