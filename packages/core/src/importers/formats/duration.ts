import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { DIGITS, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

/**
 * Durations in every form of the grammar, `P3Y6M4DT12H30M5S`: units follow each other without gaps, weeks stand alone.
 *
 * @source RFC 3339, appendix A.
 */
export const durationFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["duration"],
  minLength: 3,
  maxLength: LONGEST,
  natural(draws) {
    const kind = draws.below(10);
    if (kind === 0) return `P${draws.between(1, 52)}W`;
    if (kind < 5) return `PT${drawClock(draws)}`;
    return `P${drawCalendar(draws)}${kind < 8 ? "" : `T${drawClock(draws)}`}`;
  },
  ofLength(draws, length) {
    const digits = (count: number): string => `${draws.between(1, 9)}${drawText(draws, DIGITS, count - 1)}`;
    // A single unit, or hours before it, so that numbers stay short.
    if (length === 3 || draws.chance(0.5)) return `P${digits(length - 2)}${draws.pick("YMWD")}`;
    if (length === 4 || length === 5) return `PT${digits(length - 3)}${draws.pick("HMS")}`;
    return `PT${draws.between(1, 9)}H${digits(length - 5)}M`;
  },
  examples: ["P0D", "PT0S", "P1W", "P1Y", "P1M", "P1Y2M", "P1Y2M3D", "PT36H", "PT1M", "P1DT1S", "P3Y6M4DT12H30M5S", "PT1H2M3S"],
  counterexamples: [
    { text: "P", because: "it has no unit" },
    { text: "PT", because: "T needs a unit of the clock after it" },
    { text: "P1DT", because: "T needs a unit of the clock after it" },
    { text: "1D", because: "the P is missing" },
    { text: "P1S", because: "seconds stand after T" },
    { text: "P1H", because: "hours stand after T" },
    { text: "P1D2Y", because: "years stand before days" },
    { text: "P1Y2W", because: "weeks stand alone" },
    { text: "P2D1Y", because: "years stand before days" },
    { text: "PT1D", because: "days stand before T" },
    { text: "P1Y2D", because: "months stand between years and days" },
    { text: "PT1H5S", because: "minutes stand between hours and seconds" },
    { text: "P1.5D", because: "numbers are whole" },
    { text: "-P1D", because: "the grammar has no sign" },
    { text: "p1d", because: "the letters are capitals" },
  ],
});

/** Years, months and days, or a run of them. */
function drawCalendar(draws: Draws): string {
  const [first, last] = drawRun(draws);
  return [`${draws.between(1, 20)}Y`, `${draws.between(1, 11)}M`, `${draws.between(1, 30)}D`].slice(first, last).join("");
}

/** Hours, minutes and seconds, or a run of them. */
function drawClock(draws: Draws): string {
  const [first, last] = drawRun(draws);
  return [`${draws.between(1, 23)}H`, `${draws.between(1, 59)}M`, `${draws.between(1, 59)}S`].slice(first, last).join("");
}

/** Where a run of three units starts, and where it has ended; never empty. */
function drawRun(draws: Draws): readonly [first: number, end: number] {
  if (draws.chance(0.5)) return [0, 3];
  const first = draws.below(3);
  return [first, draws.between(first + 1, 3)];
}
