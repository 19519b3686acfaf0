import type { NumberVector } from "@seedbed/core";

const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * Tells whether a vector holds dates or moments that PostgreSQL writes in a way of its own: before year 1, or after year 9999.
 *
 * @param vector - Any numbers.
 */
export function holdsFarMoment({ type, values }: NumberVector): boolean {
  if (type.type !== "date" && type.type !== "timestamp") return false;
  const unit = type.type === "date" ? DAY_MS : 1;
  const [first, last] = [FIRST_MS / unit, LAST_MS / unit];
  for (const value of values) if (value < first || value > last) return true;
  return false;
}

/**
 * Writes a date or a moment as PostgreSQL does: years before the first one are counted backwards, `0044-03-15 BC`.
 *
 * @param raw - Days or milliseconds since 1970.
 * @param kind - What is counted.
 */
export function formatFarMoment(raw: number, kind: "date" | "timestamp"): string {
  const at = new Date(kind === "date" ? raw * DAY_MS : raw);
  const year = at.getUTCFullYear();
  const pad = (value: number, width: number): string => String(value).padStart(width, "0");
  const date = `${pad(year > 0 ? year : 1 - year, 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`;
  const time = kind === "date" ? "" : ` ${at.toISOString().replace(/^.*T(.*)Z$/, "$1")}+00`;
  return `${date}${time}${year > 0 ? "" : " BC"}`;
}

/**
 * Reads what {@link formatFarMoment} writes.
 *
 * @param text - Any date or moment as PostgreSQL writes it.
 * @returns The moment; the text itself where nothing is special about it.
 */
export function readFarMoment(text: string): string | Date {
  const match = /^(\d{4,6})(-\d\d-\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d{1,3})?)(?:\+00)?)?( BC)?$/.exec(text);
  if (match === null || (match[1]!.length === 4 && match[4] === undefined)) return text;
  const year = match[4] === undefined ? Number(match[1]) : 1 - Number(match[1]);
  const sign = year < 0 ? "-" : "+";
  const written = year >= 0 && year <= 9999 ? String(year).padStart(4, "0") : `${sign}${String(Math.abs(year)).padStart(6, "0")}`;
  const date = new Date(`${written}${match[2]}T${match[3] ?? "00:00:00"}Z`);
  return Number.isNaN(date.getTime()) ? text : date;
}
