const DAY_MS = 86_400_000;

/**
 * Days since 1970-01-01 of a date in the proleptic Gregorian calendar.
 *
 * @param year - Any integer year, 0 is 1 BC.
 * @param month - 1 to 12.
 * @param day - 1 to 31.
 * @source H. Hinnant, "chrono-compatible low-level date algorithms" (2013), days_from_civil.
 */
export function toDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/**
 * Year, month and day of a day number.
 *
 * @param days - Days since 1970-01-01.
 * @returns `[year, month 1–12, day 1–31]`.
 * @source H. Hinnant (2013), civil_from_days.
 */
export function fromDays(days: number): [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1];
}

const ISO = /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|z|[+-]\d\d:?\d\d)?)?$/;

/**
 * Reads an ISO 8601 date or date-time. Without an offset it is UTC, whatever the machine's time zone.
 *
 * @param text - `2024-05-01`, `2024-05-01T12:30:00Z`, `2024-05-01 12:30+02:00`; fractions beyond milliseconds are cut off.
 * @returns Milliseconds since 1970, or undefined when it is no valid date.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, y, mo, d, h = "0", mi = "0", s = "0", fraction = "", zone = "Z"] = match;
  const year = Number(y);
  const month = Number(mo);
  const day = Number(d);
  const days = toDays(year, month, day);
  const [, month2, day2] = fromDays(days);
  if (month < 1 || month > 12 || month2 !== month || day2 !== day) return undefined;
  const hours = Number(h);
  const minutes = Number(mi);
  const seconds = Number(s);
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  let offsetMinutes = 0;
  if (zone !== "Z" && zone !== "z") {
    offsetMinutes = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * (zone[0] === "-" ? -1 : 1);
  }
  const ms = fraction === "" ? 0 : Math.floor(Number(fraction.padEnd(3, "0").slice(0, 3)));
  return days * DAY_MS + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + ms - offsetMinutes * 60_000;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}

/**
 * A day number as `2024-05-01`; years outside 0–9999 get a sign and six digits.
 *
 * @param days - Days since 1970-01-01.
 */
export function formatDate(days: number): string {
  const [year, month, day] = fromDays(days);
  const y = year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? "-" : "+"}${pad(Math.abs(year), 6)}`;
  return `${y}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * A time of day as `13:45:00`, with milliseconds when they are not zero.
 *
 * @param ms - Milliseconds since midnight, 0 to 86,399,999.
 */
export function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const text = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
  return ms % 1000 === 0 ? text : `${text}.${pad(ms % 1000, 3)}`;
}

/**
 * A moment as `2024-05-01T13:45:00.000Z`.
 *
 * @param ms - Milliseconds since 1970, UTC.
 */
export function formatTimestamp(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const rest = ms - days * DAY_MS;
  const seconds = Math.floor(rest / 1000);
  const time = `${pad(Math.floor(seconds / 3600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
  return `${formatDate(days)}T${time}.${pad(rest % 1000, 3)}Z`;
}

/**
 * A span as an ISO 8601 duration in seconds: `PT90S`, `-PT0.5S`.
 *
 * @param ms - Milliseconds, may be negative.
 */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? "-" : "";
  const absolute = Math.abs(ms);
  const seconds = Math.floor(absolute / 1000);
  const rest = absolute % 1000;
  return `${sign}PT${seconds}${rest === 0 ? "" : `.${pad(rest, 3).replace(/0+$/, "")}`}S`;
}

/**
 * Reads a time of day.
 *
 * @param text - `13:45`, `13:45:30` or `13:45:30.250`.
 * @returns Milliseconds since midnight, or undefined when it is no time.
 */
export function parseTime(text: string): number | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, h, m, s = "0", fraction = "0"] = match;
  return Number(h) * 3_600_000 + Number(m) * 60_000 + Number(s) * 1000 + Number(fraction.padEnd(3, "0"));
}

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds. Months and years have no fixed length and are refused.
 *
 * @param text - `PT90S`, `P1DT2H`, `-PT0.5S`.
 * @returns Milliseconds, or undefined when it is no such duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,3}))?S)?)?$/.exec(text);
  if (match === null || !/\d/.test(text)) return undefined;
  const [, sign, w = "0", d = "0", h = "0", m = "0", s = "0", fraction = "0"] = match;
  const days = Number(w) * 7 + Number(d);
  const seconds = days * 86_400 + Number(h) * 3600 + Number(m) * 60 + Number(s);
  return (seconds * 1000 + Number(fraction.padEnd(3, "0"))) * (sign === undefined ? 1 : -1);
}
