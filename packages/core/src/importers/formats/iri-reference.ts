import type { Format } from "../contract/format.js";
import { drawIri, drawIriPath, iriFormat } from "./iri.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { UNICODE_WORDS } from "./parts/idn-words.js";
import { pathOfLength } from "./parts/paths.js";

/**
 * References to resources with letters beyond ASCII: whole addresses, paths and fragments.
 *
 * @source RFC 3987, section 2.2.
 */
export const iriReferenceFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["iri-reference"],
  minLength: 0,
  maxLength: iriFormat.maxLength,
  natural(draws) {
    const kind = draws.below(8);
    if (kind < 3) return drawIri(draws);
    if (kind < 7) return drawIriPath(draws);
    return `#${draws.pick(UNICODE_WORDS)}-${draws.between(1, 999)}`;
  },
  ofLength(draws, length) {
    const word = draws.pick(UNICODE_WORDS);
    const rest = length - word.length - 1;
    if (rest < 1) return length === 0 ? "" : pathOfLength(draws, length);
    return `/${word}${pathOfLength(draws, rest)}`;
  },
  examples: ["", "/", "#", "/книга", "../例え", "//bücher.example", "https://bücher.example/?ключ=значение#ß"],
  counterexamples: [
    { text: "/a b", because: "a space must be escaped" },
    { text: "\\книга", because: "a backslash must be escaped" },
    { text: "/<книга>", because: "angle brackets must be escaped" },
    { text: "/%zz", because: "two hexadecimal digits follow a percent sign" },
  ],
});
