import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawDate, drawFraction, drawTime, fractionDigits } from "./parts/moments.js";

const PLAIN = "1970-01-01T00:00:00".length;

/**
 * Dates with a time of day but without an offset, `2024-02-29T13:45:07`, a fourth of them with milliseconds.
 *
 * @source ISO 8601-1, section 5.4; as `iso-date-time` readers take an offset as well, `date-time-local` is without one.
 */
export const isoDateTimeFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["iso-date-time", "date-time-local"],
  minLength: PLAIN,
  maxLength: LONGEST,
  natural: (draws) => `${drawDate(draws)}T${drawTime(draws)}${drawFraction(draws, draws.chance(0.25) ? 3 : 0)}`,
  ofLength(draws, length) {
    const digits = fractionDigits(length, PLAIN);
    return digits === undefined ? undefined : `${drawDate(draws)}T${drawTime(draws)}${drawFraction(draws, digits)}`;
  },
  examples: ["1970-01-01T00:00:00", "2024-02-29T23:59:59", "9999-12-31T23:59:59.999"],
  counterexamples: [
    { text: "2023-02-29T00:00:00", because: "2023 is no leap year" },
    { text: "2024-05-01", because: "the time is missing" },
    { text: "2024-05-01T12:30", because: "the seconds are missing" },
    { text: "2024-05-01T24:00:00", because: "hours end at 23" },
    { text: "12:30:00", because: "the date is missing" },
  ],
});
