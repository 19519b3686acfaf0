import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawFraction, drawTime, fractionDigits } from "./parts/moments.js";

const PLAIN = "00:00:00".length;

/**
 * Times of day without an offset, `13:45:07`, a fourth of them with milliseconds.
 *
 * @source ISO 8601-1, section 5.3; as `iso-time` readers take an offset as well, `time-local` is without one.
 */
export const isoTimeFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["iso-time", "time-local"],
  minLength: PLAIN,
  maxLength: LONGEST,
  natural: (draws) => drawTime(draws) + drawFraction(draws, draws.chance(0.25) ? 3 : 0),
  ofLength(draws, length) {
    const digits = fractionDigits(length, PLAIN);
    return digits === undefined ? undefined : drawTime(draws) + drawFraction(draws, digits);
  },
  examples: ["00:00:00", "23:59:59", "12:30:00.5", "12:30:00.123456789"],
  counterexamples: [
    { text: "12:30", because: "the seconds are missing" },
    { text: "24:00:00", because: "hours end at 23" },
    { text: "12:60:00", because: "minutes end at 59" },
    { text: "1:30:00", because: "hours have two digits" },
    { text: "12:30:00.", because: "a point needs a digit after it" },
  ],
});
