import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawIdnHost, UNICODE_WORDS } from "./parts/idn-words.js";
import { LONGEST } from "./parts/lengths.js";
import { drawSuffix } from "./parts/paths.js";
import { uriFormat } from "./uri.js";

/**
 * Web addresses with letters beyond ASCII in host and path, `https://bücher.example/книга-17`.
 *
 * @source RFC 3987, section 2.2.
 */
export const iriFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["iri"],
  minLength: uriFormat.minLength,
  maxLength: LONGEST,
  natural: drawIri,
  ofLength(draws, length) {
    const word = draws.pick(UNICODE_WORDS);
    const rest = length - word.length - 1;
    const start = rest < 20 ? undefined : uriFormat.make(draws, { min: rest, max: rest });
    if (start === undefined || /[?#]/.test(start)) return uriFormat.make(draws, { min: length, max: length });
    return `${start}/${word}`;
  },
  examples: [
    "a:b",
    "https://example.com",
    "https://bücher.example/",
    "https://例え.テスト/引き割り.html",
    "http://ƒøø.ßår/?∂éœ=πîx#πîüx",
  ],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "bücher.example", because: "the scheme is missing" },
    { text: "/книга", because: "a path alone is a reference" },
    { text: "https://bücher.example/a b", because: "a space must be escaped" },
    { text: "https://bücher.example/<a>", because: "angle brackets must be escaped" },
    { text: "https://bücher.example/\\a", because: "a backslash must be escaped" },
  ],
});

/** A web address beyond ASCII as one would meet it. */
export function drawIri(draws: Draws): string {
  return `https://${drawIdnHost(draws)}${drawIriPath(draws)}`;
}

/** A path beyond ASCII, `/книга-17?page=3`. */
export function drawIriPath(draws: Draws): string {
  return `/${draws.pick(UNICODE_WORDS)}-${draws.between(1, 999)}${drawSuffix(draws)}`;
}
