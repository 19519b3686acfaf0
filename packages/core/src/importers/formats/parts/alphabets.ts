import type { Draws } from "../../contract/draws.js";

export const DIGITS = "0123456789";
export const LOWER = "abcdefghijklmnopqrstuvwxyz";
export const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const HEX = "0123456789abcdef";
export const LOWER_DIGITS: string = LOWER + DIGITS;
export const BASE62: string = DIGITS + UPPER + LOWER;

/**
 * Characters of an alphabet, each as likely.
 *
 * @param draws - Where randomness comes from.
 * @param alphabet - Characters of one code unit each.
 * @param length - How many.
 */
export function drawText(draws: Draws, alphabet: string, length: number): string {
  const pairs = pairsOf(alphabet);
  const { length: size } = alphabet;
  const square = size * size;
  let text = "";
  let left = length;
  // A word gives four characters: 62^4 of 2^32 values leave no bias that anyone could measure.
  for (; left >= 4; left -= 4) {
    const four = draws.below(square * square);
    text += pairs[(four / square) | 0]! + pairs[four % square]!;
  }
  if (left >= 2) {
    text += pairs[draws.below(square)]!;
    left -= 2;
  }
  return left === 0 ? text : text + alphabet[draws.below(size)]!;
}

const known = new Map<string, readonly string[]>();

/** Every two characters of an alphabet; alphabets are few. */
function pairsOf(alphabet: string): readonly string[] {
  let pairs = known.get(alphabet);
  if (pairs === undefined) {
    const characters = [...alphabet];
    pairs = characters.flatMap((first) => characters.map((second) => first + second));
    known.set(alphabet, pairs);
  }
  return pairs;
}
