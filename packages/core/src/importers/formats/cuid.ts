import type { Format } from "../contract/format.js";
import { drawText, LOWER_DIGITS } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

const LENGTH = 25;

/**
 * CUIDs of the first version: the letter c, a time in base 36, a counter, a fingerprint, and chance.
 *
 * @source cuid 2, "Collision-resistant ids", section "Broken down".
 */
export const cuidFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["cuid"],
  length: LENGTH,
  draw: (draws) => `c${"jkl"[draws.below(3)]!}${drawText(draws, LOWER_DIGITS, LENGTH - 2)}`,
  examples: ["ch72gsb320000udocl363eofy", "c000000000000000000000000"],
  counterexamples: [
    { text: "h72gsb320000udocl363eofyc", because: "the first letter is c" },
    { text: "c72gs-320000udocl363eofyx", because: "a hyphen is no digit" },
    { text: "", because: "it is empty" },
  ],
});
