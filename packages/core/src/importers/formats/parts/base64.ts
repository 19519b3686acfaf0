import type { Draws } from "../../contract/draws.js";
import { DIGITS, LOWER, UPPER } from "./alphabets.js";

const SAFE: string = `${UPPER + LOWER + DIGITS}-_`;
const PLAIN: string = `${UPPER + LOWER + DIGITS}+/`;

/**
 * Bytes in base 64, the bits beyond the last byte zero.
 *
 * @param bytes - 0 to 255 each.
 * @param form - `"padded"` with `+`, `/` and padding, `"url"` with `-`, `_` and without.
 * @source RFC 4648, sections 4 and 5.
 */
export function encodeBase64(bytes: readonly number[], form: "padded" | "url"): string {
  const alphabet = form === "url" ? SAFE : PLAIN;
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const triple = (bytes[i]! << 16) | ((left > 1 ? bytes[i + 1]! : 0) << 8) | (left > 2 ? bytes[i + 2]! : 0);
    text += alphabet[triple >>> 18]! + alphabet[(triple >>> 12) & 63]!;
    if (left > 1) text += alphabet[(triple >>> 6) & 63]!;
    if (left > 2) text += alphabet[triple & 63]!;
  }
  return form === "padded" ? text + "=".repeat((4 - (text.length % 4)) % 4) : text;
}

/**
 * Random bytes.
 *
 * @param draws - Where randomness comes from.
 * @param count - How many.
 */
export function drawBytes(draws: Draws, count: number): number[] {
  return Array.from({ length: count }, () => draws.below(256));
}

/**
 * The code units of a text of ASCII characters.
 *
 * @param text - ASCII alone.
 */
export function toBytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
