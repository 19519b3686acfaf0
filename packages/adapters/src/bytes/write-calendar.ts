import { writeNatural, writePadded, writePair } from "./write-digits.js";

const DAY_MS = 86_400_000;
const MINUS = 45;
const PLUS = 43;
const DOT = 46;
const COLON = 58;

/** Most bytes a date takes: sign, six digits of the year, month and day. */
export const DATE_BYTES = 13;
/** Most bytes a time of day takes. */
export const TIME_BYTES = 12;
/** Most bytes a timestamp takes. */
export const TIMESTAMP_BYTES = DATE_BYTES + TIME_BYTES + 2;
/** Most bytes a duration takes. */
export const DURATION_BYTES = 24;

/** Dates of timestamps that are kept: eleven years of days; a power of two. */
const KNOWN_DATES = 4096;
/** Bytes a date is kept in. */
const DATE_SLOT = 16;
const knownDates = new DataView(new ArrayBuffer(KNOWN_DATES * DATE_SLOT));
const knownLengths = new Uint8Array(KNOWN_DATES);
/** Which day each place holds; NaN is none. */
const knownDays = new Float64Array(KNOWN_DATES).fill(Number.NaN);

/**
 * Writes a day number as `2024-05-01`; years outside 0–9999 get a sign and six digits.
 *
 * @param days - Days since 1970-01-01.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 * @source H. Hinnant, "chrono-compatible low-level date algorithms" (2013), civil_from_days.
 */
export function writeDate(days: number, view: DataView, at: number): number {
  const z = (days + 719468) | 0;
  const era = z >= 0 ? (z / 146097) | 0 : Math.floor(z / 146097);
  const dayOfEra = (z - era * 146097) | 0;
  const leap = (((dayOfEra / 1460) | 0) - ((dayOfEra / 36524) | 0) + ((dayOfEra / 146096) | 0)) | 0;
  const yearOfEra = ((dayOfEra - leap) / 365) | 0;
  const dayOfYear = (dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0))) | 0;
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const day = dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  let to = writeYear(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), view, at);
  view.setUint8(to++, MINUS);
  to = writePair(month, view, to);
  view.setUint8(to++, MINUS);
  return writePair(day, view, to);
}

function writeYear(year: number, view: DataView, at: number): number {
  if (year >= 0 && year <= 9999) {
    const century = (year / 100) | 0;
    return writePair(year - century * 100, view, writePair(century, view, at));
  }
  view.setUint8(at, year < 0 ? MINUS : PLUS);
  return writePadded(Math.abs(year), 6, view, at + 1);
}

/**
 * Writes a moment as `2024-05-01T13:45:00.000Z`.
 *
 * @param ms - Milliseconds since 1970, UTC.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeTimestamp(ms: number, view: DataView, at: number): number {
  const days = Math.floor(ms / DAY_MS);
  const rest = (ms - days * DAY_MS) | 0;
  const to = writeKnownDate(days, view, at);
  view.setUint8(to, 84);
  const end = writeMilliseconds(rest, view, writeClock(rest, view, to + 1));
  view.setUint8(end, 90);
  return end + 1;
}

/**
 * Writes a time of day as `13:45:00`, with milliseconds when they are not zero.
 *
 * @param ms - Milliseconds since midnight, 0 to 86,399,999.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeTime(ms: number, view: DataView, at: number): number {
  const to = writeClock(ms | 0, view, at);
  return ms % 1000 === 0 ? to : writeMilliseconds(ms | 0, view, to);
}

/** Copies a date that was written before: those of one column lie close together. */
function writeKnownDate(days: number, view: DataView, at: number): number {
  const place = days & (KNOWN_DATES - 1);
  const from = place * DATE_SLOT;
  if (knownDays[place] !== days) {
    knownLengths[place] = writeDate(days, knownDates, from) - from;
    knownDays[place] = days;
  }
  view.setFloat64(at, knownDates.getFloat64(from, true), true);
  view.setFloat64(at + 8, knownDates.getFloat64(from + 8, true), true);
  return at + knownLengths[place]!;
}

function writeClock(ms: number, view: DataView, at: number): number {
  const seconds = (ms / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  writePair(hours, view, at);
  view.setUint8(at + 2, COLON);
  writePair(minutes - hours * 60, view, at + 3);
  view.setUint8(at + 5, COLON);
  return writePair(seconds - minutes * 60, view, at + 6);
}

function writeMilliseconds(ms: number, view: DataView, at: number): number {
  const rest = ms % 1000;
  const hundreds = (rest / 100) | 0;
  view.setUint8(at, DOT);
  view.setUint8(at + 1, 48 + hundreds);
  return writePair(rest - hundreds * 100, view, at + 2);
}

/**
 * Writes a span as an ISO 8601 duration in seconds: `PT90S`, `-PT0.5S`.
 *
 * @param ms - Milliseconds, may be negative.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeDuration(ms: number, view: DataView, at: number): number {
  let to = at;
  if (ms < 0) view.setUint8(to++, MINUS);
  view.setUint8(to++, 80);
  view.setUint8(to++, 84);
  const absolute = Math.abs(ms);
  const rest = absolute % 1000;
  to = writeNatural((absolute - rest) / 1000, view, to);
  if (rest !== 0) {
    view.setUint8(to++, DOT);
    if (rest % 100 === 0) to = writePadded(rest / 100, 1, view, to);
    else to = rest % 10 === 0 ? writePadded(rest / 10, 2, view, to) : writePadded(rest, 3, view, to);
  }
  view.setUint8(to, 83);
  return to + 1;
}
