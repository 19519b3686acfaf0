import { SeedbedError } from "../errors/seedbed-error.js";
import type { FieldRandom } from "./field-random.js";

/** Rounds of the network: two passes beyond the four that make it a strong pseudo-random permutation. */
const ROUNDS = 6;
/** Draws from here on belong to tweaks. */
const TWEAK = 16;
const NO_TWEAK = -1;
/** Up to this size values are shuffled in a table: a network has too few round functions to reach all orders alike. */
const SHUFFLED = 128;
/** Draws from here on belong to the shuffle. */
const SHUFFLE = 64;
const WORD = 4294967296;

/**
 * A keyed permutation of `[0, size)`: unique values by construction, never by retry.
 *
 * Small domains are shuffled. Larger ones pass a Feistel network over a grid of `rows × columns ≥ size`, walked on until it lands inside the domain. The
 * grid is nearly square and exceeds the domain by less than its side, so a second step is rare.
 *
 * @source J. Black and P. Rogaway, "Ciphers with arbitrary finite domains" (CT-RSA 2002): generalised Feistel and cycle walking;
 * D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.4.2, algorithm P: shuffling.
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
  private table: Uint8Array | undefined;
  private tableTweak: number = NO_TWEAK;

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
    return this.size <= SHUFFLED ? this.shuffle(NO_TWEAK)[index]! : this.walk(index, NO_TWEAK);
  }

  /**
   * The value at a position, in a permutation of its own for every tweak: one for the children of each parent.
   *
   * @param index - Integer in `[0, size)`.
   * @param tweak - Row number of the parent.
   * @returns An integer in `[0, size)`, different for every index under one tweak.
   */
  atTweaked(index: number, tweak: number): number {
    return this.size <= SHUFFLED ? this.shuffle(tweak)[index]! : this.walk(index, tweak);
  }

  /** The whole permutation; the last one is kept, since neighbours are asked for together. */
  private shuffle(tweak: number): Uint8Array {
    if (this.table !== undefined && this.tableTweak === tweak) return this.table;
    const size = this.size;
    const random = this.random;
    const table = (this.table ??= new Uint8Array(size));
    for (let i = 0; i < size; i++) {
      const word = tweak === NO_TWEAK ? random.word(i, SHUFFLE) : random.word(tweak, SHUFFLE + 1 + i);
      const j = Math.floor((word / WORD) * (i + 1));
      table[i] = table[j]!;
      table[j] = i;
    }
    this.tableTweak = tweak;
    return table;
  }

  private walk(index: number, tweak: number): number {
    const size = this.size;
    const random = this.random;
    const left = this.left;
    const right = this.right;
    const leftStep = left / WORD;
    const rightStep = right / WORD;
    // The halves are kept between walks: beyond 2^53 their joint number would be rounded, and two could become one.
    let a = Math.floor(index / right);
    let b = index - a * right;
    let value: number;
    do {
      for (let round = 0; round < ROUNDS; round += 2) {
        let from = b;
        if (tweak !== NO_TWEAK) from = (from + random.word(tweak, TWEAK + round)) % WORD;
        a += Math.floor(random.word(from, round) * leftStep);
        if (a >= left) a -= left;
        from = a;
        if (tweak !== NO_TWEAK) from = (from + random.word(tweak, TWEAK + round + 1)) % WORD;
        b += Math.floor(random.word(from, round + 1) * rightStep);
        if (b >= right) b -= right;
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
