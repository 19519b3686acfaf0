import type { FieldRandom } from "../../../random/field-random.js";
import type { Lengths } from "./resolve-lengths.js";

const MAX_DOMAIN = 9007199254740992;
const WORD = 4294967296;

/** Strings of symbols `0 … size − 1`, drawn at random or counted through. Symbols are left in `symbols`. */
export interface SymbolStrings {
  /** Number of strings that `pick` can tell apart. */
  readonly domain: number;
  /** The symbols of the string made last. */
  readonly symbols: Uint32Array;
  /** Draws a row's string; returns its length. */
  draw(row: number): number;
  /** Makes the string at an index; returns its length. What the index leaves open comes from the row. */
  pick(index: number, row: number): number;
}

/**
 * Makes strings over an alphabet.
 *
 * Up to 2^53 strings are all counted through. Where there are more, the index stands in the first positions, as many as hold
 * 2^53 values, and chance decides length and remainder: strings of one length then differ in those positions.
 *
 * @param random - Randomness of the field.
 * @param size - Symbols in the alphabet, at least 1.
 * @param lengths - Bounds of the length.
 */
export function createSymbolStrings(random: FieldRandom, size: number, lengths: Lengths): SymbolStrings {
  const { min, max } = lengths;
  const symbols = new Uint32Array(max);
  const perWord = symbolsPerWord(size);
  const lengthFactor = (max - min + 1) / WORD;
  const fill = (row: number, from: number, length: number): void => {
    let draw = 1 + Math.floor(from / perWord);
    for (let at = draw * perWord - perWord; at < length; draw++) {
      let rest = random.word(row, draw) / WORD;
      const end = Math.min(length, at + perWord);
      for (; at < end; at++) {
        rest *= size;
        const symbol = Math.floor(rest);
        symbols[at] = symbol;
        rest -= symbol;
      }
    }
  };
  const draw = (row: number): number => {
    const length = min === max ? min : min + Math.floor(random.word(row, 0) * lengthFactor);
    fill(row, 0, length);
    return length;
  };
  const write = (index: number, positions: number): void => {
    let rest = index;
    for (let i = 0; i < positions; i++) {
      const next = Math.floor(rest / size);
      symbols[i] = rest - next * size;
      rest = next;
    }
  };
  const total = countStrings(size, lengths);
  if (total <= MAX_DOMAIN) {
    return {
      domain: total,
      symbols,
      draw,
      pick(index) {
        let length = min;
        let rest = index;
        if (size === 1) length += index;
        else {
          for (let block = power(size, length); rest >= block; block *= size) {
            rest -= block;
            length++;
          }
        }
        write(rest, length);
        return length;
      },
    };
  }
  let positions = 0;
  let domain = 1;
  while (domain < MAX_DOMAIN && positions < max) {
    domain *= size;
    positions++;
  }
  const shortest = Math.max(min, positions);
  return {
    domain: Math.min(domain, MAX_DOMAIN),
    symbols,
    draw,
    pick(index, row) {
      const length = shortest + Math.floor(random.uniform(row, 0) * (max - shortest + 1));
      fill(row, positions, length);
      write(index, positions);
      return length;
    },
  };
}

/** How many symbols one word gives: all its bits where sizes divide evenly, else as many as keep the bias below 2^−16. */
function symbolsPerWord(size: number): number {
  if (size === 1) return 32;
  const limit = (size & (size - 1)) === 0 ? WORD : 65536;
  let count = 1;
  for (let values = size * size; values <= limit; values *= size) count++;
  return count;
}

function power(size: number, exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value *= size;
  return value;
}

/** Number of strings, or something above 2^53 once there are more. */
function countStrings(size: number, { min, max }: Lengths): number {
  if (size === 1) return max - min + 1;
  let total = 0;
  let block = 1;
  for (let length = 0; length <= max && total <= MAX_DOMAIN; length++) {
    if (length >= min) total += block;
    block *= size;
    if (block > MAX_DOMAIN && length < max) return Number.POSITIVE_INFINITY;
  }
  return total;
}
