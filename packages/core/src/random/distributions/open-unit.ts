/**
 * Two words as a number in the open interval (0, 1), 52 bits fine and the same seen from either end.
 *
 * @param a - First word, its upper 26 bits count.
 * @param b - Second word, its upper 26 bits count.
 * @returns A number from 2^−53 to 1 − 2^−53.
 * @example
 * ```ts
 * openUnit(0, 0); // 2^−53
 * ```
 */
export function openUnit(a: number, b: number): number {
  return ((a >>> 6) * 67108864 + (b >>> 6) + 0.5) / 4503599627370496;
}
