import type { Format } from "../contract/format.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

/**
 * Hexadecimal digits, whole bytes unless the length is odd.
 *
 * @source RFC 4648, section 8, in lower case.
 */
export const hexFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["hex"],
  minLength: 0,
  maxLength: LONGEST,
  natural: (draws) => drawText(draws, HEX, 2 * draws.between(8, 32)),
  ofLength: (draws, length) => drawText(draws, HEX, length),
  examples: ["", "00", "ff", "DEADBEEF", "0"],
  counterexamples: [
    { text: "0x00", because: "a prefix is no part of it" },
    { text: "0g", because: "g is no hexadecimal digit" },
    { text: "00 ff", because: "a space is no digit" },
  ],
});
