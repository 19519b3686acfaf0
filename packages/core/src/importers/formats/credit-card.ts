import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { DIGITS, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

/** What numbers that payment services publish for tests start with, and their number of digits. */
const STARTS = [
  ["411111", 16],
  ["424242", 16],
  ["555555", 16],
  ["510510", 16],
  ["378282", 15],
  ["371449", 15],
  ["601111", 16],
] as const;

/**
 * Numbers of payment cards with a valid check digit, of ranges that are published for tests.
 *
 * @source ISO/IEC 7812-1, annex B (Luhn).
 */
export const creditCardFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["credit_card", "credit-card"],
  minLength: 12,
  maxLength: 19,
  natural(draws) {
    const [start, length] = draws.pick(STARTS);
    return complete(draws, start, length);
  },
  ofLength: (draws, length) => complete(draws, draws.pick(["4", "5", "6"]), length),
  examples: ["4111111111111111", "378282246310005", "6011111111111117", "4222222222222"],
  counterexamples: [
    { text: "4111111111111112", because: "the check digit is another" },
    { text: "41111111111", because: "there are twelve digits at least" },
    { text: "41111111111111111111", because: "there are nineteen digits at most" },
    { text: "411111111111111a", because: "a letter is no digit" },
  ],
});

/** Fills up with digits, and appends the one that makes the weighted sum a multiple of ten. */
function complete(draws: Draws, start: string, length: number): string {
  const digits = start + drawText(draws, DIGITS, length - 1 - start.length);
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}
