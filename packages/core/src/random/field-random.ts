import { deriveKey } from "./derive-key.js";
import type { Rows } from "./rows.js";
import { scratchWords } from "./scratch-words.js";
import type { Key } from "./seed-key.js";

const WORD = 4294967296;
const M1 = 0x21f0aaad;
const M2 = 0x735a2d97;
const M3 = 0x85ebca6b;
const M4 = 0xc2b2ae35 | 0;

/**
 * The randomness of one field: a pure function of (key, row, draw), so any cell can be had at any time.
 *
 * The two halves of the row pass through a two-round Feistel network keyed by the first half of the key: every row has
 * a 64-bit state of its own. The draw passes through a like network keyed by the second half. State and draw meet in a
 * third mixing, and two of its lanes are summed: the sum is no permutation of rows nor of draws, so words repeat as
 * often as chance has it.
 *
 * @source Structure: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC11), counter-based generation;
 * M. Luby and C. Rackoff, "How to construct pseudorandom permutations from pseudorandom functions" (1988).
 * Mixing constants: C. Wellons, "Prospecting for hash functions" (2018, public domain), and A. Appleby's MurmurHash3 finaliser.
 * @example
 * ```ts
 * const random = new FieldRandom(deriveKey(seedToKey("demo"), "users.age"));
 * random.uniform(41, 0); // the same number for ever
 * ```
 */
export class FieldRandom {
  readonly key: Key;
  private readonly k0: number;
  private readonly k1: number;
  private readonly k2: number;
  private readonly k3: number;

  constructor(key: Key) {
    this.key = key;
    this.k0 = key[0] | 0;
    this.k1 = key[1] | 0;
    this.k2 = key[2] | 0;
    this.k3 = key[3] | 0;
  }

  /**
   * Randomness for a part or a purpose of this field, unrelated to this one.
   *
   * @param label - For example `"#null"`, or a sub-field's name.
   */
  derive(label: string): FieldRandom {
    return new FieldRandom(deriveKey(this.key, label));
  }

  /**
   * One 32-bit word of a cell.
   *
   * @param row - Row number, 0 to 2^53 − 1.
   * @param draw - Which word of the cell, 0 to 2^32 − 1.
   * @returns An integer from 0 to 2^32 − 1.
   */
  word(row: number, draw: number): number {
    // Every sum is cut to 32 bits at once: engines then keep to integer registers.
    const p = this.keyDraw(draw);
    const q = mixDraw(p);
    let x = row ^ this.k0;
    let y = Math.imul(x ^ (x >>> 16), M1);
    y = Math.imul(y ^ (y >>> 15), M2);
    y = ((y ^ (y >>> 15)) + ((row < WORD ? 0 : (row / WORD) | 0) ^ this.k1)) | 0;
    let t = Math.imul(y ^ (y >>> 16), M3);
    t = Math.imul(t ^ (t >>> 13), M4);
    x = (((x + (t ^ (t >>> 16))) | 0) + q) | 0;
    x = (Math.imul(x ^ (x >>> 16), M1) + y) | 0;
    x = Math.imul(x ^ (x >>> 15), M2);
    return ((x ^ (x >>> 15)) + (y ^ p)) >>> 0;
  }

  /**
   * The same word of many cells: `words(rows, d)[i] === word(rows.values[i], d)`.
   *
   * @param rows - Rows to evaluate.
   * @param draw - Which word of each cell.
   * @param out - Array to write to; a new one unless stated.
   * @returns One 32-bit word a row.
   */
  words(rows: Rows, draw: number, out: Uint32Array = new Uint32Array(rows.length)): Uint32Array {
    const { values, length } = rows;
    const { k0, k1 } = this;
    const p = this.keyDraw(draw);
    const q = mixDraw(p);
    if (rows.high) {
      for (let i = 0; i < length; i++) out[i] = this.word(values[i]!, draw);
      return out;
    }
    for (let i = 0; i < length; i++) {
      let x = values[i]! ^ k0;
      let y = Math.imul(x ^ (x >>> 16), M1);
      y = Math.imul(y ^ (y >>> 15), M2);
      y = ((y ^ (y >>> 15)) + k1) | 0;
      let t = Math.imul(y ^ (y >>> 16), M3);
      t = Math.imul(t ^ (t >>> 13), M4);
      x = (((x + (t ^ (t >>> 16))) | 0) + q) | 0;
      x = (Math.imul(x ^ (x >>> 16), M1) + y) | 0;
      x = Math.imul(x ^ (x >>> 15), M2);
      out[i] = ((x ^ (x >>> 15)) + (y ^ p)) | 0;
    }
    return out;
  }

  /**
   * Words `draw` and `draw + 1` of many cells, at less than the price of two calls of {@link FieldRandom.words}.
   *
   * @param rows - Rows to evaluate.
   * @param draw - The first of the two words of each cell.
   * @returns One 32-bit word a row in either array. Both are used again for the next pairs, of this field or another.
   */
  pairs(rows: Rows, draw: number): WordPairs {
    const { values, length } = rows;
    const first = scratchWords(0, length);
    const second = scratchWords(1, length);
    if (rows.high) return { first: this.words(rows, draw, first), second: this.words(rows, draw + 1, second) };
    const { k0, k1 } = this;
    const p = this.keyDraw(draw);
    const q = mixDraw(p);
    const p2 = this.keyDraw(draw + 1);
    const q2 = mixDraw(p2);
    for (let i = 0; i < length; i++) {
      let x = values[i]! ^ k0;
      let y = Math.imul(x ^ (x >>> 16), M1);
      y = Math.imul(y ^ (y >>> 15), M2);
      y = ((y ^ (y >>> 15)) + k1) | 0;
      let t = Math.imul(y ^ (y >>> 16), M3);
      t = Math.imul(t ^ (t >>> 13), M4);
      x = (x + (t ^ (t >>> 16))) | 0;
      let z = (x + q) | 0;
      z = (Math.imul(z ^ (z >>> 16), M1) + y) | 0;
      z = Math.imul(z ^ (z >>> 15), M2);
      first[i] = ((z ^ (z >>> 15)) + (y ^ p)) | 0;
      z = (x + q2) | 0;
      z = (Math.imul(z ^ (z >>> 16), M1) + y) | 0;
      z = Math.imul(z ^ (z >>> 15), M2);
      second[i] = ((z ^ (z >>> 15)) + (y ^ p2)) | 0;
    }
    return { first, second };
  }

  /**
   * Many words of one row after another, at less than half the price of {@link FieldRandom.word}.
   *
   * @param draws - How many draws there are at most.
   */
  cursor(draws: number): RowCursor {
    return new RowCursor(this.key, draws);
  }

  private keyDraw(draw: number): number {
    let p = draw ^ this.k2;
    p = Math.imul(p ^ (p >>> 16), M1);
    p = Math.imul(p ^ (p >>> 15), M2);
    return ((p ^ (p >>> 15)) + this.k3) | 0;
  }

  /**
   * A number in the open interval (0, 1) with 32 random bits: `(word + 0.5) / 2^32`.
   *
   * @param row - Row number.
   * @param draw - Which word of the cell.
   */
  uniform(row: number, draw: number): number {
    return (this.word(row, draw) + 0.5) / WORD;
  }

  /**
   * A number in [0, 1) with 53 random bits, from words `draw` and `draw + 1`.
   *
   * @param row - Row number.
   * @param draw - First of the two words.
   */
  uniform53(row: number, draw: number): number {
    return toUniform53(this.word(row, draw), this.word(row, draw + 1));
  }
}

/** Two neighbouring words of many cells. */
export interface WordPairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/**
 * The words of one row at a time: the row's state is computed once, the draws' once for all rows.
 *
 * `cursor.seek(row); cursor.word(draw)` is `random.word(row, draw)`.
 */
export class RowCursor {
  private readonly k0: number;
  private readonly k1: number;
  private readonly p: Int32Array;
  private readonly q: Int32Array;
  private x = 0;
  private y = 0;

  constructor(key: Key, draws: number) {
    this.k0 = key[0] | 0;
    this.k1 = key[1] | 0;
    this.p = new Int32Array(draws);
    this.q = new Int32Array(draws);
    for (let draw = 0; draw < draws; draw++) {
      let p = draw ^ key[2];
      p = Math.imul(p ^ (p >>> 16), M1);
      p = Math.imul(p ^ (p >>> 15), M2);
      this.p[draw] = (p ^ (p >>> 15)) + (key[3] | 0);
      this.q[draw] = mixDraw(this.p[draw]!);
    }
  }

  /** Moves to a row. */
  seek(row: number): void {
    const x = row ^ this.k0;
    let y = Math.imul(x ^ (x >>> 16), M1);
    y = Math.imul(y ^ (y >>> 15), M2);
    y = ((y ^ (y >>> 15)) + ((row < WORD ? 0 : (row / WORD) | 0) ^ this.k1)) | 0;
    let t = Math.imul(y ^ (y >>> 16), M3);
    t = Math.imul(t ^ (t >>> 13), M4);
    this.x = (x + (t ^ (t >>> 16))) | 0;
    this.y = y;
  }

  /**
   * One word of the row.
   *
   * @param draw - Below the number of draws the cursor was made for.
   */
  word(draw: number): number {
    const y = this.y;
    let x = (this.x + this.q[draw]!) | 0;
    x = (Math.imul(x ^ (x >>> 16), M1) + y) | 0;
    x = Math.imul(x ^ (x >>> 15), M2);
    return ((x ^ (x >>> 15)) + (y ^ this.p[draw]!)) >>> 0;
  }
}

/**
 * Two words as a number in [0, 1) with 53 random bits.
 *
 * @param a - First word, its upper 27 bits count.
 * @param b - Second word, its upper 26 bits count.
 */
export function toUniform53(a: number, b: number): number {
  return ((a >>> 5) * 67108864 + (b >>> 6)) / 9007199254740992;
}

/** The second round of the draw's network. */
function mixDraw(p: number): number {
  let q = Math.imul(p ^ (p >>> 16), M3);
  q = Math.imul(q ^ (q >>> 13), M4);
  return q ^ (q >>> 16);
}
