import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { hostOfLength } from "./parts/hosts.js";
import { drawIdnHost, UNICODE_WORDS } from "./parts/idn-words.js";

/** Encoded, a label of these words has 40 characters at most; the host as a whole has 253. */
const ENCODED = 40;
const MAX = 253;

/**
 * Host names with labels beyond ASCII, `shop.bücher.example`; plain ones where the length leaves no room.
 *
 * @source RFC 5890, section 2.3.2.3; RFC 5891, section 4.
 */
export const idnHostnameFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["idn-hostname"],
  minLength: 1,
  maxLength: MAX,
  natural: drawIdnHost,
  ofLength(draws, length) {
    const word = draws.pick(UNICODE_WORDS);
    // Every letter of these words is one code unit.
    const rest = length - word.length - 1;
    return rest < 1 || rest + 1 + ENCODED > MAX ? hostOfLength(draws, length) : `${word}.${hostOfLength(draws, rest)}`;
  },
  examples: ["a", "example.com", "bücher.example", "例え.テスト", "пример.example", "xn--bcher-kva.example", "한국.example"],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "-bücher.example", because: "a label does not start with a hyphen" },
    { text: "bücher-.example", because: "a label does not end with a hyphen" },
    { text: "bü cher.example", because: "host names have no space" },
    { text: "bü_cher.example", because: "host names have no underscore" },
    { text: "aa--bücher.example", because: "two hyphens in the third and fourth place are reserved" },
    { text: "\u0301a.example", because: "a label does not start with a combining mark" },
  ],
});
