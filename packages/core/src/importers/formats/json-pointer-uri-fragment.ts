import type { Format } from "../contract/format.js";
import { drawPointer } from "./json-pointer.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { pathOfLength } from "./parts/paths.js";

/**
 * Pointers into JSON documents as fragments of URIs, `#/orders/3/title`.
 *
 * @source RFC 6901, section 6.
 */
export const jsonPointerUriFragmentFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["json-pointer-uri-fragment"],
  minLength: 1,
  maxLength: LONGEST,
  natural: (draws) => `#${drawPointer(draws)}`,
  ofLength: (draws, length) => (length === 1 ? "#" : `#${pathOfLength(draws, length - 1)}`),
  examples: ["#", "#/", "#/0", "#/a~1b", "#/%20", "#/a/0/b"],
  counterexamples: [
    { text: "", because: "the hash is missing" },
    { text: "/a", because: "the hash is missing" },
    { text: "#a", because: "a slash stands ahead of every step" },
    { text: "#/a~2", because: "0 or 1 follows a tilde" },
    { text: "#/a b", because: "a space must be escaped" },
    { text: "#/%zz", because: "two hexadecimal digits follow a percent sign" },
  ],
});
