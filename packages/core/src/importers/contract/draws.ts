import type { FieldRandom } from "../../index.js";

const WORD = 4294967296;

/**
 * The random words of one row, one after the other: what makers of texts and other values of many parts draw from.
 *
 * One object serves all rows of a maker; `seek` first, then draw in an order that depends on the row alone.
 */
export class Draws {
  private readonly random: FieldRandom;
  private row = 0;
  private draw = 0;

  constructor(random: FieldRandom) {
    this.random = random;
  }

  /** Moves to a row, and to its first word. */
  seek(row: number): this {
    this.row = row;
    this.draw = 0;
    return this;
  }

  /** The next 32-bit word. */
  word(): number {
    return this.random.word(this.row, this.draw++);
  }

  /** The next number in the open interval (0, 1). */
  uniform(): number {
    return (this.word() + 0.5) / WORD;
  }

  /** A whole number from 0 up to but without `count`, which is at most 2^32. */
  below(count: number): number {
    return Math.floor((this.word() / WORD) * count);
  }

  /** A whole number from `min` to `max`, both included, less than 2^32 apart. */
  between(min: number, max: number): number {
    return min + this.below(max - min + 1);
  }

  /** True in the given fraction of cases. */
  chance(fraction: number): boolean {
    return this.word() < fraction * WORD;
  }

  /** One of a list, each as likely. */
  pick<T>(list: ArrayLike<T>): T {
    return list[this.below(list.length)]!;
  }
}
