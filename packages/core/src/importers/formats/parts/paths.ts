import type { Draws } from "../../contract/draws.js";
import { LOWER_DIGITS } from "./alphabets.js";
import { WORDS, wordsOfLength } from "./words.js";

const EXTENSIONS = ["", "", "", ".html", ".json", ".png", ".pdf"];
const KEYS = ["page", "q", "sort", "lang", "ref", "id", "limit"];

/**
 * A path of one to three segments, `/blog/meadow-17`, without a slash at its end.
 *
 * @param draws - Where randomness comes from.
 */
export function drawPath(draws: Draws): string {
  let path = "";
  const segments = draws.between(1, 3);
  for (let i = 0; i < segments; i++) path += `/${draws.pick(WORDS)}`;
  if (draws.chance(0.5)) path += `-${draws.between(1, 9999)}`;
  return path + draws.pick(EXTENSIONS);
}

/**
 * Often nothing, else a query, a fragment or both: `?page=3#summary`.
 *
 * @param draws - Where randomness comes from.
 */
export function drawSuffix(draws: Draws): string {
  const kind = draws.below(8);
  let suffix = "";
  if (kind < 3) suffix += `?${draws.pick(KEYS)}=${draws.chance(0.5) ? draws.pick(WORDS) : draws.below(500)}`;
  if (kind === 2) suffix += `&${draws.pick(KEYS)}2=${draws.below(100)}`;
  if (kind === 1 || kind === 3) suffix += `#${draws.pick(WORDS)}`;
  return suffix;
}

/**
 * A path of an exact length: it starts with a slash, the rest reads as words.
 *
 * @param draws - Where randomness comes from.
 * @param length - Number of characters, at least 1.
 */
export function pathOfLength(draws: Draws, length: number): string {
  if (length === 1) return "/";
  const text = wordsOfLength(draws, length - 1);
  // Long paths have segments of readable size.
  return `/${text.replace(/(?<=[a-z0-9-]{24})-/g, "/")}`;
}

/**
 * A scheme and a colon with letters behind it, for lengths that no host fits in: `x:k7`.
 *
 * @param draws - Where randomness comes from.
 * @param length - At least 3.
 */
export function shortUri(draws: Draws, length: number): string {
  let text = `${"nstux"[draws.below(5)]!}:`;
  while (text.length < length) text += LOWER_DIGITS[draws.below(36)]!;
  return text;
}
