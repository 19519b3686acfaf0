import { SeedbedError } from "../errors/seedbed-error.js";
import type { FieldRandom } from "./field-random.js";

/** Rounds of the network: two passes beyond the four that make it a strong pseudo-random permutation. */
const ROUNDS = 6;
/** Draws from here on belong to tweaks. */
const TWEAK = 16;
const WORD = 4294967296;

/**
 * A keyed permutation of `[0, size)`: unique values by construction, never by retry.
 *
 * A Feistel network over a grid of `rows × columns ≥ size`, walked on until it lands inside the domain. The grid is
 * nearly square and exceeds the domain by less than its side, so a second step is rare.
 *
 * @source J. Black and P. Rogaway, "Ciphers with arbitrary finite domains" (CT-RSA 2002): generalised Feistel and cycle walking.
 * @example
 * ```ts
 * const permutation = new Permutation(random, 1000);
 * permutation.at(0); // each of 0…999 once over at(0)…at(999)
 * ```
 */
export class Permutation {
  /** How many values are permuted, 1 to 2^53. */
  readonly size: number;
  private readonly random: FieldRandom;
  private readonly left: number;
  private readonly right: number;

  constructor(random: FieldRandom, size: number) {
    if (!(Number.isSafeInteger(size - 1) && size >= 1)) {
      throw new SeedbedError("DOMAIN_INVALID", `a permutation needs 1 to 2^53 values, got ${size}`);
    }
    this.size = size;
    this.random = random;
    this.left = Math.ceil(Math.sqrt(size));
    this.right = Math.ceil(size / this.left);
  }

  /**
   * The value at a position.
   *
   * @param index - Integer in `[0, size)`.
   * @returns An integer in `[0, size)`, different for every index.
   */
  at(index: number): number {
    const { left, right, random, size } = this;
    let value = index;
    do {
      let a = Math.floor(value / right);
      let b = value - a * right;
      for (let round = 0; round < ROUNDS; round += 2) {
        a = (a + random.word(b, round)) % left;
        b = (b + random.word(a, round + 1)) % right;
      }
      value = a * right + b;
    } while (value >= size);
    return value;
  }

  /**
   * The value at a position, in a permutation of its own for every tweak: one for the children of each parent.
   *
   * @param index - Integer in `[0, size)`.
   * @param tweak - Row number of the parent.
   * @returns An integer in `[0, size)`, different for every index under one tweak.
   */
  atTweaked(index: number, tweak: number): number {
    const { left, right, random, size } = this;
    let value = index;
    do {
      let a = Math.floor(value / right);
      let b = value - a * right;
      for (let round = 0; round < ROUNDS; round += 2) {
        a = (a + random.word((b + random.word(tweak, TWEAK + round)) % WORD, round)) % left;
        b = (b + random.word((a + random.word(tweak, TWEAK + round + 1)) % WORD, round + 1)) % right;
      }
      value = a * right + b;
    } while (value >= size);
    return value;
  }
}

/**
 * A keyed permutation of all non-negative integers that keeps small numbers small: `[0, 1000)` is permuted in itself,
 * then each following decade in itself. The first n values do not depend on how many are asked for.
 *
 * @example
 * ```ts
 * new GrowingPermutation(random).at(41); // some number below 1000
 * ```
 */
export class GrowingPermutation {
  private readonly random: FieldRandom;
  private readonly decades: (Permutation | undefined)[] = [];

  constructor(random: FieldRandom) {
    this.random = random;
  }

  /**
   * The value at a position.
   *
   * @param index - Integer from 0 to 2^53 − 1.
   * @returns An integer with as many digits as the index, three at least.
   */
  at(index: number): number {
    let from = 0;
    let to = 1000;
    let decade = 0;
    while (index >= to) {
      from = to;
      to = to >= 1e15 ? 9007199254740992 : to * 10;
      decade++;
    }
    const permutation = (this.decades[decade] ??= new Permutation(this.random.derive(`decade ${decade}`), to - from));
    return from + permutation.at(index - from);
  }
}
