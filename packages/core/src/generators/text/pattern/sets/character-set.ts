import { type CharacterRange, type CharacterRanges, countCharacters, intersectRanges, invertRanges } from "./ranges.js";

/** Characters to draw from. */
export interface CharacterSet {
  readonly ranges: CharacterRanges;
  /** Number of characters. */
  readonly size: number;
  /** True when some character needs two UTF-16 units. */
  readonly wide: boolean;
}

const SURROGATES: CharacterRange = [0xd800, 0xdfff];

/**
 * Makes a set. Halves of surrogate pairs are left out: they make no well-formed text.
 *
 * @param ranges - In any order.
 */
export function createSet(ranges: CharacterRanges): CharacterSet {
  const kept = intersectRanges(ranges, invertRanges([SURROGATES]));
  return { ranges: kept, size: countCharacters(kept), wide: kept.some(([, last]) => last > 0xffff) };
}

/**
 * The character at a position of a set.
 *
 * @param set - Any set.
 * @param index - 0 up to but without its size.
 * @returns A code point.
 */
export function characterAt(set: CharacterSet, index: number): number {
  let rest = index;
  for (const [first, last] of set.ranges) {
    if (rest <= last - first) return first + rest;
    rest -= last - first + 1;
  }
  return set.ranges[0]![0];
}
