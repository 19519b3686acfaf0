import { formatDecimal, parseDuration, parseTime, parseTimestamp, type ValueType } from "@seedbed/core";

/** Stands for a value that has no equal in the type asked for. */
export const NO_VALUE: unique symbol = Symbol("no value");

const INTEGER = /^[+-]?\d{1,16}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TRUE: ReadonlySet<unknown> = new Set(["true", "1", 1, true]);
const FALSE: ReadonlySet<unknown> = new Set(["false", "0", 0, false]);

/**
 * Turns a value of rows into one of another type, exactly or not at all.
 *
 * @param value - Neither null nor undefined.
 * @param from - Its type.
 * @param to - The type asked for.
 * @returns {@link NO_VALUE} when there is no equal.
 */
export function castValue(value: unknown, from: ValueType, to: ValueType): unknown {
  switch (to.type) {
    case "string":
      return toText(value, from);
    case "int": {
      const number = typeof value === "string" ? (INTEGER.test(value.trim()) ? Number(value) : Number.NaN) : toNumber(value);
      return Number.isSafeInteger(number) ? number : NO_VALUE;
    }
    case "float":
      return finite(toNumber(value));
    case "decimal": {
      const number = toNumber(value);
      const scaled = Math.round(number * 10 ** to.scale);
      // Equal when the decimal, read as a number, is the number again.
      return Number.isSafeInteger(scaled) && Number(formatDecimal(scaled, to.scale)) === number ? number : NO_VALUE;
    }
    case "bool":
      return TRUE.has(value) ? true : FALSE.has(value) ? false : NO_VALUE;
    case "date":
      return toDate(value);
    case "time":
      return typeof value === "string" && parseTime(value) !== undefined ? value : NO_VALUE;
    case "duration":
      return typeof value === "string" && parseDuration(value) !== undefined ? value : NO_VALUE;
    case "timestamp":
      return value instanceof Date || (typeof value === "string" && parseTimestamp(value) !== undefined) ? value : NO_VALUE;
    case "json":
      return from.type === "string" ? parseJson(value as string) : value;
    default:
      return NO_VALUE;
  }
}

function toText(value: unknown, from: ValueType): unknown {
  if (typeof value === "string") return value;
  if (typeof value === "number") return from.type === "decimal" ? value.toFixed(from.scale) : String(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return NO_VALUE;
  return JSON.stringify(value) ?? NO_VALUE;
}

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" && NUMBER.test(value.trim()) ? Number(value) : Number.NaN;
}

function finite(number: number): unknown {
  return Number.isFinite(number) ? number : NO_VALUE;
}

/** A date from its text, or the day of a moment at midnight UTC. */
function toDate(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() % 86_400_000 === 0 ? value.toISOString().slice(0, 10) : NO_VALUE;
  if (typeof value !== "string") return NO_VALUE;
  if (DATE.test(value)) return parseTimestamp(value) === undefined ? NO_VALUE : value;
  const moment = parseTimestamp(value);
  return moment !== undefined && moment % 86_400_000 === 0 ? new Date(moment).toISOString().slice(0, 10) : NO_VALUE;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NO_VALUE;
  }
}
