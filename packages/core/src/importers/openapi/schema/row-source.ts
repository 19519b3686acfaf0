import { FieldRandom, type Seed } from "../../../index.js";

const WORD = 4294967296;

/** Numbers drawn by name and position, and by nothing else. */
export class RowSource {
  private readonly random: FieldRandom;

  constructor(seed: Seed) {
    this.random = new FieldRandom([0x3c6ef372, 0x1b873593, 0x510e527f, 0x2545f491]).derive(String(seed));
  }

  /**
   * A row, unrelated to those of other labels and positions.
   *
   * @param label - Any text.
   * @param index - 0 to 2^53 − 1.
   * @returns 0 to 2^53 − 1.
   */
  row(label: string, index = 0): number {
    const random = this.random.derive(label);
    return (random.word(index, 0) >>> 11) * WORD + random.word(index, 1);
  }

  /**
   * A whole number below a bound.
   *
   * @param label - Any text.
   * @param index - 0 to 2^53 − 1.
   * @param count - The bound, 1 to 2^32.
   */
  below(label: string, index: number, count: number): number {
    return Math.floor(this.random.derive(label).uniform(index, 0) * count);
  }

  /**
   * Randomness of a purpose.
   *
   * @param label - Any text.
   */
  derive(label: string): FieldRandom {
    return this.random.derive(label);
  }
}
