const DAY_MS = 86_400_000;
const DASH = 45;
const COLON = 58;

/** Days before each month, in a year that starts in March. */
const DAYS_BEFORE: readonly number[] = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275];
const DAYS_IN: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * Reads `2024-05-01` from bytes.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @returns Days since 1970; NaN for everything else: such cells are read as text.
 * @source H. Hinnant, "chrono-compatible low-level date algorithms" (2013), days_from_civil.
 */
export function parseDateBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return Number.NaN;
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN[month - 1]! + (leap && month === 2 ? 1 : 0))) return Number.NaN;
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 100);
  return y * 365 + Math.floor(y / 4) - century + Math.floor(century / 4) + DAYS_BEFORE[month - 1]! + day - 1 - 719_468;
}

/**
 * Reads `2024-05-01T13:45:00.123Z` from bytes; the fraction and the `Z` may be missing, and a blank may stand for the `T`.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @returns Milliseconds since 1970; NaN for everything else: such cells are read as text.
 */
export function parseTimestampBytes(bytes: Uint8Array, from: number, to: number): number {
  const zulu = bytes[to - 1] === 90 ? 1 : 0;
  const length = to - from - zulu;
  if (length !== 19 && length !== 23) return Number.NaN;
  const between = bytes[from + 10];
  if ((between !== 84 && between !== 32) || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN;
  const hours = twoDigits(bytes, from + 11);
  const minutes = twoDigits(bytes, from + 14);
  const seconds = twoDigits(bytes, from + 17);
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) return Number.NaN;
  let ms = 0;
  if (length === 23) {
    const ones = bytes[from + 22]! - 48;
    if (bytes[from + 19] !== 46 || ones < 0 || ones > 9) return Number.NaN;
    ms = twoDigits(bytes, from + 20) * 10 + ones;
  }
  return parseDateBytes(bytes, from, from + 10) * DAY_MS + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + ms;
}
