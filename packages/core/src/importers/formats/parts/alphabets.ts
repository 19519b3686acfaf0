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
  let text = "";
  for (let i = 0; i < length; i++) text += alphabet[draws.below(alphabet.length)]!;
  return text;
}
