import type { Draws } from "../../contract/draws.js";
import { drawText, LOWER, LOWER_DIGITS } from "./alphabets.js";
import { WORDS, wordsOfLength } from "./words.js";

/** Domains that belong to nobody: RFC 2606, sections 2 and 3. */
const DOMAINS: readonly string[] = ["example.com", "example.org", "example.net", "example.com", "shop.example", "mail.test"];
const MAX_LABEL = 63;

/**
 * A host name of a domain that belongs to nobody, `api.example.org`.
 *
 * @param draws - Where randomness comes from.
 */
export function drawHost(draws: Draws): string {
  const domain = draws.pick(DOMAINS);
  const kind = draws.below(20);
  if (kind === 0) return domain;
  const name = draws.pick(WORDS);
  if (kind < 7) return `${name}.${domain}`;
  return kind < 14 ? `${name}-${draws.between(1, 99)}.${domain}` : `${name}.${draws.pick(WORDS)}.${domain}`;
}

/**
 * A host name of an exact length, in labels of 63 characters at most. It ends in a reserved domain where that fits.
 *
 * @param draws - Where randomness comes from.
 * @param length - 1 to 253.
 */
export function hostOfLength(draws: Draws, length: number): string {
  if (length < 4) return label(draws, length);
  const fitting = DOMAINS.filter((domain) => domain.length === length || domain.length < length - 1);
  if (fitting.length === 0) return `${labels(draws, length - 3)}.${drawText(draws, LOWER, 2)}`;
  const domain = draws.pick(fitting);
  return domain.length === length ? domain : `${labels(draws, length - domain.length - 1)}.${domain}`;
}

/** Labels of an exact total length, the dots between them included. */
function labels(draws: Draws, length: number): string {
  const parts: string[] = [];
  let rest = length;
  while (rest > MAX_LABEL) {
    // A dot may not be followed by nothing.
    const take = rest === MAX_LABEL + 1 ? MAX_LABEL - 1 : MAX_LABEL;
    parts.push(label(draws, take));
    rest -= take + 1;
  }
  parts.push(label(draws, rest));
  return parts.join(".");
}

function label(draws: Draws, length: number): string {
  if (length === 1) return LOWER[draws.below(26)]!;
  const text = wordsOfLength(draws, length);
  // Two hyphens in the third and fourth place are reserved.
  return text.slice(2, 4) === "--" ? `${text.slice(0, 3)}${LOWER_DIGITS[draws.below(36)]!}${text.slice(4)}` : text;
}
