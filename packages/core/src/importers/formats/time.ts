import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawFraction, drawTime, fractionDigits } from "./parts/moments.js";

const PLAIN = "00:00:00Z".length;

/**
 * Times of day in UTC, `13:45:07Z`, a fourth of them with milliseconds.
 *
 * @source RFC 3339, section 5.6, full-time.
 */
export const timeFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["time"],
  minLength: PLAIN,
  maxLength: LONGEST,
  natural: (draws) => `${drawTime(draws)}${drawFraction(draws, draws.chance(0.25) ? 3 : 0)}Z`,
  ofLength(draws, length) {
    const digits = fractionDigits(length, PLAIN);
    return digits === undefined ? undefined : `${drawTime(draws)}${drawFraction(draws, digits)}Z`;
  },
  examples: [
    "00:00:00Z",
    "23:59:59Z",
    "12:30:00.5Z",
    "12:30:00+02:00",
    "23:59:60Z",
    "00:29:60+00:30",
    "15:59:60-08:00",
    "12:30:00z",
  ],
  counterexamples: [
    { text: "12:30:00", because: "the offset is missing" },
    { text: "12:30Z", because: "the seconds are missing" },
    { text: "24:00:00Z", because: "hours end at 23" },
    { text: "12:60:00Z", because: "minutes end at 59" },
    { text: "12:30:61Z", because: "seconds end at 60" },
    { text: "12:30:60Z", because: "a leap second is the last of a UTC day" },
    { text: "23:59:60+01:00", because: "at this offset the UTC day does not end" },
    { text: "1:30:00Z", because: "hours have two digits" },
    { text: "12:30:00.Z", because: "a point needs a digit after it" },
    { text: "12:30:00+24:00", because: "offsets end at 23:59" },
    { text: "2024-05-01T12:30:00Z", because: "a time has no date" },
  ],
});
