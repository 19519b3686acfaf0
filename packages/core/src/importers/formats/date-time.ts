import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawDate, drawFraction, drawTime, fractionDigits } from "./parts/moments.js";

const PLAIN = "1970-01-01T00:00:00Z".length;

/**
 * Moments in UTC, `2024-02-29T13:45:07Z`, half of them with milliseconds.
 *
 * UTC alone, for many readers of the format refuse offsets; texts with offsets stand among the examples.
 *
 * @source RFC 3339, section 5.6.
 */
export const dateTimeFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["date-time"],
  minLength: PLAIN,
  maxLength: LONGEST,
  natural: (draws) => `${drawDate(draws)}T${drawTime(draws)}${drawFraction(draws, draws.chance(0.5) ? 3 : 0)}Z`,
  ofLength(draws, length) {
    const digits = fractionDigits(length, PLAIN);
    return digits === undefined ? undefined : `${drawDate(draws)}T${drawTime(draws)}${drawFraction(draws, digits)}Z`;
  },
  examples: [
    "1970-01-01T00:00:00Z",
    "2024-02-29T23:59:59Z",
    "2000-02-29T00:00:00.000Z",
    "2016-12-31T23:59:60Z",
    "2024-05-01T12:30:00+02:00",
    "2024-05-01T00:00:00.123456789-23:59",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "2024-05-01t12:30:00z",
  ],
  counterexamples: [
    { text: "2023-02-29T00:00:00Z", because: "2023 is no leap year" },
    { text: "1900-02-29T00:00:00Z", because: "a year divisible by 100 but not by 400 is no leap year" },
    { text: "2024-05-01T12:30:00", because: "the offset is missing" },
    { text: "2024-05-01T12:30Z", because: "the seconds are missing" },
    { text: "2024-05-01T24:00:00Z", because: "hours end at 23" },
    { text: "2024-05-01T12:60:00Z", because: "minutes end at 59" },
    { text: "2024-05-01T12:30:60Z", because: "a leap second is the last of a UTC day" },
    { text: "2024-05-01T12:30:00.Z", because: "a point needs a digit after it" },
    { text: "2024-05-01T12:30:00+24:00", because: "offsets end at 23:59" },
    { text: "2024-5-1T12:30:00Z", because: "month and day have two digits" },
    { text: "2024-05-01", because: "the time is missing" },
  ],
});
