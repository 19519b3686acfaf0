import type { Format } from "../contract/format.js";
import { drawBytes, encodeBase64 } from "./parts/base64.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

/**
 * Random bytes in base 64, padded: lengths are multiples of four.
 *
 * @source RFC 4648, section 4.
 */
export const base64Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["byte", "base64"],
  minLength: 0,
  maxLength: LONGEST,
  natural: (draws) => encodeBase64(drawBytes(draws, draws.between(8, 48)), "padded"),
  ofLength(draws, length) {
    if (length % 4 !== 0) return undefined;
    return length === 0 ? "" : encodeBase64(drawBytes(draws, (length / 4) * 3 - draws.below(3)), "padded");
  },
  examples: ["", "AA==", "AAA=", "AAAA", "//8=", "+/+/", "c2VlZGJlZA=="],
  counterexamples: [
    { text: "A", because: "one digit holds no byte" },
    { text: "AA", because: "the padding is missing" },
    { text: "AAA", because: "the padding is missing" },
    { text: "AA=", because: "there is too little padding" },
    { text: "AAAA=", because: "there is padding too many" },
    { text: "A===", because: "one digit holds no byte" },
    { text: "-_-_", because: "hyphen and underscore belong to the alphabet for URLs" },
    { text: "AA AA", because: "a space is no digit" },
    { text: "AA==AAAA", because: "padding ends it" },
  ],
});
