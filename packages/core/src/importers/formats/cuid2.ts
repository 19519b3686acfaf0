import type { Format } from "../contract/format.js";
import { drawText, LOWER, LOWER_DIGITS } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

const DEFAULT = 24;

/**
 * CUIDs of the second version: a letter, then letters and digits, 24 characters unless another length is asked for.
 *
 * @source cuid2, "Configuration"; lengths from 2 to 32.
 */
export const cuid2Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["cuid2"],
  minLength: 2,
  maxLength: 32,
  natural: (draws) => drawText(draws, LOWER, 1) + drawText(draws, LOWER_DIGITS, DEFAULT - 1),
  ofLength: (draws, length) => drawText(draws, LOWER, 1) + drawText(draws, LOWER_DIGITS, length - 1),
  examples: ["tz4a98xxat96iws9zmbrgj3a", "a0", "a0000000000000000000000000000000"],
  counterexamples: [
    { text: "TZ4A98XXAT96IWS9ZMBRGJ3A", because: "letters are in lower case" },
    { text: "tz4a98xxat96iws9zmbrgj3-", because: "a hyphen is no digit" },
    { text: "", because: "it is empty" },
  ],
});
