import type { Format } from "../contract/format.js";
import { DIGITS, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

/** Ranges that regulators keep for fiction, an x for each free digit. */
const FICTION = ["+1xxx555012x", "+447700900xxx", "+442079460xxx", "+33199xxxxxx", "+3363998xxxx", "+61491570xxx"];

/**
 * Telephone numbers in international form, `+12015550123`, mostly from ranges kept for fiction.
 *
 * @source ITU-T E.164 (2010), section 6.2.1.
 */
export const e164Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["phone", "e164"],
  minLength: 8,
  maxLength: 16,
  natural(draws) {
    const pattern = draws.pick(FICTION);
    // American area codes start with 2 or higher.
    const area = pattern.startsWith("+1x") ? String(draws.between(2, 9)) : "";
    const start = pattern.slice(0, pattern.indexOf("x")) + area;
    return start + pattern.slice(start.length).replace(/x/g, () => drawText(draws, DIGITS, 1));
  },
  ofLength: (draws, length) => `+${draws.between(1, 9)}${drawText(draws, DIGITS, length - 2)}`,
  examples: ["+1234567", "+12015550123", "+447700900123", "+123456789012345"],
  counterexamples: [
    { text: "12015550123", because: "the plus sign is missing" },
    { text: "+02015550123", because: "no country code starts with 0" },
    { text: "+1234567890123456", because: "there are fifteen digits at most" },
    { text: "+1 201 555 0123", because: "there are no spaces" },
    { text: "+1-201-555-0123", because: "there are no hyphens" },
    { text: "+123456", because: "seven digits are the fewest that are taken" },
  ],
});
