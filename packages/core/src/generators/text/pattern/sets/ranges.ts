/** Code points from the first to the last, both inclusive. */
export type CharacterRange = readonly [first: number, last: number];
/** Sorted, disjoint, non-adjacent ranges, unless said otherwise. */
export type CharacterRanges = readonly CharacterRange[];

/** The last code point. */
export const LAST_CODE = 0x10ffff;

/**
 * Sorts ranges and joins those that touch.
 *
 * @param ranges - In any order, overlaps allowed.
 */
export function joinRanges(ranges: CharacterRanges): CharacterRange[] {
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
export function invertRanges(ranges: CharacterRanges): CharacterRange[] {
  const out: CharacterRange[] = [];
  let from = 0;
  for (const [first, last] of joinRanges(ranges)) {
    if (first > from) out.push([from, first - 1]);
    from = last + 1;
  }
  if (from <= LAST_CODE) out.push([from, LAST_CODE]);
  return out;
}

/**
 * The characters that are in both.
 *
 * @param a - In any order.
 * @param b - In any order.
 */
export function intersectRanges(a: CharacterRanges, b: CharacterRanges): CharacterRange[] {
  return invertRanges([...invertRanges(a), ...invertRanges(b)]);
}

/**
 * Number of characters.
 *
 * @param ranges - Disjoint.
 */
export function countCharacters(ranges: CharacterRanges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/**
 * Tells whether ranges hold a character.
 *
 * @param ranges - Sorted and disjoint.
 * @param code - A code point.
 */
export function hasCharacter(ranges: CharacterRanges, code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle]!;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
