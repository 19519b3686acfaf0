import { parseTime, parseTimestamp } from "@seedbed/core";

const DAY_MS = 86_400_000;

/**
 * Reads a moment as databases write it: `2024-05-01 13:45:00.123`, with or without `T` and zone; without a zone it is UTC.
 *
 * @param value - A text, a Date, or milliseconds since 1970.
 * @returns Milliseconds since 1970; undefined where it is none, or finer than a millisecond.
 */
export function readMoment(value: unknown): number | undefined {
  if (value instanceof Date) return finite(value.getTime());
  if (typeof value === "number") return Number.isInteger(value) ? value : undefined;
  if (typeof value === "bigint") return finite(Number(value));
  if (typeof value !== "string") return undefined;
  const text = value.replace(/([+-]\d\d)$/, (zone, sign: string, at: number) => (at > 10 ? `${sign}:00` : zone));
  return isFine(text) ? undefined : parseTimestamp(text);
}

/**
 * Reads a date.
 *
 * @param value - `2024-05-01`, with midnight behind it or not, or a Date at midnight UTC.
 * @returns Days since 1970; undefined where it is none, or has a time of day.
 */
export function readDate(value: unknown): number | undefined {
  if (typeof value === "number") return undefined;
  const ms = readMoment(value);
  return ms === undefined || ms % DAY_MS !== 0 ? undefined : ms / DAY_MS;
}

/**
 * Reads a time of day.
 *
 * @param value - `13:45:00` or `13:45:00.250`.
 * @returns Milliseconds since midnight; undefined where it is none, or finer than a millisecond.
 */
export function readTime(value: unknown): number | undefined {
  if (typeof value !== "string" || isFine(value)) return undefined;
  return parseTime(value.replace(/\.(\d{3})0*$/, ".$1"));
}

/** True when there is something behind the milliseconds. */
function isFine(text: string): boolean {
  return /\.\d{3}\d*[1-9]/.test(text);
}

function finite(ms: number): number | undefined {
  return Number.isSafeInteger(ms) ? ms : undefined;
}
