import type { Format } from "../contract/format.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

const LENGTHS: ReadonlySet<number> = new Set([4, 5, 7, 9]);

/**
 * Colours as hexadecimal digits, `#1e90ff`.
 *
 * @source CSS Color Module Level 4, section 5.2.
 */
export const hexColorFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["color", "hex-color"],
  minLength: 4,
  maxLength: 9,
  natural: (draws) => `#${drawText(draws, HEX, 6)}`,
  ofLength: (draws, length) => (LENGTHS.has(length) ? `#${drawText(draws, HEX, length - 1)}` : undefined),
  examples: ["#000", "#fff", "#000000", "#ffffff", "#1E90FF", "#1e90ff80", "#f008"],
  counterexamples: [
    { text: "1e90ff", because: "the hash is missing" },
    { text: "#1e90f", because: "there is no form of five digits" },
    { text: "#1e90fg", because: "g is no hexadecimal digit" },
    { text: "#", because: "the digits are missing" },
  ],
});
