import type { Format } from "../contract/format.js";
import { drawBytes, encodeBase64 } from "./parts/base64.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

/**
 * Random bytes in base 64 for URLs, without padding.
 *
 * @source RFC 4648, section 5.
 */
export const base64urlFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["base64url"],
  minLength: 0,
  maxLength: LONGEST,
  natural: (draws) => encodeBase64(drawBytes(draws, draws.between(8, 48)), "url"),
  ofLength: (draws, length) =>
    length % 4 === 1 ? undefined : encodeBase64(drawBytes(draws, Math.floor((length * 3) / 4)), "url"),
  examples: ["", "AA", "AAA", "AAAA", "_-8", "c2VlZGJlZA"],
  counterexamples: [
    { text: "A", because: "one digit holds no byte" },
    { text: "AAAAA", because: "one digit holds no byte" },
    { text: "+/+/", because: "plus and slash are not safe in URLs" },
    { text: "AA AA", because: "a space is no digit" },
  ],
});
