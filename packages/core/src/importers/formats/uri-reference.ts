import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawPath, drawSuffix, pathOfLength } from "./parts/paths.js";
import { WORDS } from "./parts/words.js";
import { drawUrl } from "./uri.js";

/**
 * References to resources: whole addresses, paths, queries and fragments.
 *
 * @source RFC 3986, section 4.1.
 */
export const uriReferenceFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["uri-reference"],
  minLength: 0,
  maxLength: LONGEST,
  natural(draws) {
    const kind = draws.below(10);
    if (kind < 3) return drawUrl(draws);
    if (kind < 7) return drawPath(draws) + drawSuffix(draws);
    if (kind < 9) return `..${drawPath(draws)}${drawSuffix(draws)}`;
    return `#${draws.pick(WORDS)}-${draws.between(1, 999)}`;
  },
  ofLength: (draws, length) => (length === 0 ? "" : pathOfLength(draws, length)),
  examples: ["", "/", ".", "#", "?", "a", "//example.com", "/a/b?c=d#e", "../a", "https://example.com/", "a/b:c", "%20"],
  counterexamples: [
    { text: "/a b", because: "a space must be escaped" },
    { text: "/%zz", because: "two hexadecimal digits follow a percent sign" },
    { text: "/ä", because: "letters beyond ASCII must be escaped" },
    { text: "\\a", because: "a backslash must be escaped" },
    { text: "/<a>", because: "angle brackets must be escaped" },
    { text: "#a#b", because: "there is one fragment" },
  ],
});
