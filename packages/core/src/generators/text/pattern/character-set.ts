/** Code points from the first to the last, both inclusive. */
export type CharacterRange = readonly [first: number, last: number];

/** A set of characters as sorted, disjoint, non-adjacent ranges. */
export interface CharacterSet {
  readonly ranges: readonly CharacterRange[];
  /** Number of characters. */
  readonly size: number;
  /** True when some character needs two UTF-16 units. */
  readonly wide: boolean;
}

const LAST = 0x10ffff;
const SURROGATES: CharacterRange = [0xd800, 0xdfff];
/** What open classes (`.`, `\W`, `[^a]`) choose from: printable ASCII, while it has any of theirs. */
const PRINTABLE: readonly CharacterRange[] = [[0x20, 0x7e]];
/** The next choice: letters and signs of the basic plane, controls and surrogates left out. */
const BASIC: readonly CharacterRange[] = [
  [0xa1, 0xd7ff],
  [0xe000, 0xfffd],
];

export const DIGIT: readonly CharacterRange[] = [[0x30, 0x39]];
export const WORD: readonly CharacterRange[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** ECMA-262 WhiteSpace and LineTerminator. */
export const SPACE: readonly CharacterRange[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** What `.` leaves out. */
export const LINE_ENDS: readonly CharacterRange[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/**
 * Sorts ranges and joins those that touch.
 *
 * @param ranges - In any order, overlaps allowed.
 */
export function joinRanges(ranges: readonly CharacterRange[]): CharacterRange[] {
  const out: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const end = out[out.length - 1];
    if (end !== undefined && first <= end[1] + 1) end[1] = Math.max(end[1], last);
    else out.push([first, last]);
  }
  return out;
}

/**
 * The characters that are not in some ranges.
 *
 * @param ranges - In any order.
 */
export function invertRanges(ranges: readonly CharacterRange[]): CharacterRange[] {
  const out: CharacterRange[] = [];
  let from = 0;
  for (const [first, last] of joinRanges(ranges)) {
    if (first > from) out.push([from, first - 1]);
    from = last + 1;
  }
  if (from <= LAST) out.push([from, LAST]);
  return out;
}

/** The characters that are in both. */
function intersect(a: readonly CharacterRange[], b: readonly CharacterRange[]): CharacterRange[] {
  return invertRanges([...invertRanges(a), ...invertRanges(b)]);
}

/**
 * The readable part of an open class, so that `[^,]` gives text and not control characters.
 *
 * @param ranges - All characters the class matches.
 * @returns Its printable ASCII; where there is none, its part of the basic plane; where there is none either, all of it.
 */
export function readable(ranges: readonly CharacterRange[]): readonly CharacterRange[] {
  for (const choice of [PRINTABLE, BASIC]) {
    const part = intersect(ranges, choice);
    if (part.length > 0) return part;
  }
  return intersect(ranges, invertRanges([SURROGATES]));
}

/**
 * Makes a set. Halves of surrogate pairs are left out: they make no well-formed text.
 *
 * @param ranges - In any order.
 */
export function createSet(ranges: readonly CharacterRange[]): CharacterSet {
  const kept = intersect(ranges, invertRanges([SURROGATES]));
  return {
    ranges: kept,
    size: kept.reduce((sum, [first, last]) => sum + last - first + 1, 0),
    wide: kept.some(([, last]) => last > 0xffff),
  };
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
