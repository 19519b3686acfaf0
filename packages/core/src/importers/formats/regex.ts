import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { WORDS, wordsOfLength } from "./parts/words.js";

const CLASSES = ["[A-Z]", "[a-z]", "[0-9]", "\\d", "\\w", "[A-Za-z0-9]", "[a-f0-9]"];
const SEPARATORS = ["-", "_", "\\.", "\\s", "/", ":"];

/**
 * Regular expressions as one would write them, `^[A-Z]{2}-\d{1,4}$`; valid with and without the `u` flag.
 *
 * @source ECMA-262, section 22.2.1.
 */
export const regexFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["regex"],
  minLength: 0,
  maxLength: LONGEST,
  natural(draws) {
    const parts: string[] = [];
    for (let left = draws.between(1, 3); left > 0; left--) parts.push(drawPart(draws));
    return `^${parts.join(draws.pick(SEPARATORS))}$`;
  },
  ofLength(draws, length) {
    if (length < 3) return length === 0 ? "" : wordsOfLength(draws, length);
    return `^${wordsOfLength(draws, length - 2)}$`;
  },
  examples: ["", ".", "^$", "a|b", "[a-z]+", "(?:a|b)*?", "\\d{2,3}", "(?=a)", "(?<year>\\d{4})", "\\u0041", "^(a+)\\1$"],
  counterexamples: [
    { text: "(", because: "a group is left open" },
    { text: ")", because: "a group is closed that was not opened" },
    { text: "[a", because: "a class is left open" },
    { text: "[z-a]", because: "a range runs backwards" },
    { text: "*", because: "there is nothing to repeat" },
    { text: "a{3,2}", because: "the least count is above the greatest" },
    { text: "a\\Z", because: "ECMAScript has no \\Z" },
    { text: "(?<a>x)(?<a>y)", because: "two groups share a name" },
    { text: "a\\", because: "nothing follows the backslash" },
    { text: "a**", because: "a repetition is not repeated" },
  ],
});

function drawPart(draws: Draws): string {
  const kind = draws.below(8);
  if (kind === 0) return `(?:${draws.pick(WORDS)}|${draws.pick(WORDS)})`;
  if (kind === 1) return draws.pick(WORDS);
  const least = draws.between(1, 6);
  const times = kind < 4 ? `{${least}}` : kind < 6 ? `{${least},${least + draws.between(1, 12)}}` : kind === 6 ? "+" : "*";
  return draws.pick(CLASSES) + times;
}
