import { parseDuration, parseTime, parseTimestamp } from "@seedbed/core";
import { LongNumber } from "../json/long-number.js";
import { isExact, parseJson } from "../json/parse-json.js";

/** What one value looks like. */
export type ValueKind =
  | "int"
  | "decimal"
  | "float"
  | "not a number"
  | "bool"
  | "date"
  | "time"
  | "timestamp"
  | "timestamp with zone"
  | "duration"
  | "bytes"
  | "json"
  | "text";

const INT = /^(?:0|-?[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.(\d+)$/;
/** With point or sign in it: `12E45` is more often a code than a number. */
const EXPONENT = /^-?\d(?:\.\d+)?e[+-]\d+$/i;
const NOT_A_NUMBER = /^(?:NaN|-?Infinity)$/;
const BOOL = /^(?:true|false|TRUE|FALSE|True|False)$/;
const DATE = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d$/;
const ZONE = /(?:[Zz]|[+-]\d\d:?\d\d)$/;
/** Digits after the point that a timestamp here cannot hold. */
const FINE = /\.\d{4,}/;

/**
 * Tells what a text looks like. Whatever would not come out the same again stays text: leading zeros, plus signs, integers beyond
 * 2^53, fractions of microseconds.
 *
 * @param text - A cell.
 */
export function classifyText(text: string): ValueKind {
  const code = text.charCodeAt(0);
  const digit = code >= 48 && code <= 57;
  if (digit || code === 45 || code === 43) {
    if (INT.test(text)) return Number.isSafeInteger(Number(text)) ? "int" : "text";
    if (DECIMAL.test(text)) return classifyFraction(text);
    if (text === "-0" || (EXPONENT.test(text) && Number.isFinite(Number(text)))) return "float";
  }
  if (NOT_A_NUMBER.test(text)) return "not a number";
  if (BOOL.test(text)) return "bool";
  if (code === 123 || code === 91) return isJsonText(text) ? "json" : "text";
  return classifyMoment(text);
}

/**
 * Tells whether a text is a date, time, timestamp or duration.
 *
 * @param text - A text.
 */
export function classifyMoment(text: string): ValueKind {
  if (text.length < 4 || text.length > 40) return "text";
  if (DATE.test(text)) return parseTimestamp(text) === undefined ? "text" : "date";
  if (parseTime(text) !== undefined) return "time";
  if (parseTimestamp(text) !== undefined) {
    if (FINE.test(text)) return "text";
    return ZONE.test(text.slice(11)) ? "timestamp with zone" : "timestamp";
  }
  // Only with hours, minutes or seconds: `P3D` is a code as often as three days.
  return text.includes("T") && parseDuration(text) !== undefined ? "duration" : "text";
}

function classifyFraction(text: string): ValueKind {
  const digits = text.replace(/[-.]/g, "");
  const fraction = text.length - text.indexOf(".") - 1;
  if (fraction <= 18 && Number.isSafeInteger(Number(digits))) return "decimal";
  return String(Number(text)) === text ? "float" : "text";
}

function isJsonText(text: string): boolean {
  try {
    return !holdsLong(parseJson(text, 64));
  } catch {
    return false;
  }
}

function holdsLong(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof LongNumber || Object.values(value).some(holdsLong);
}

/**
 * Tells what a value of a file that has types of its own looks like.
 *
 * @param value - Neither null nor undefined.
 */
export function classifyValue(value: unknown): ValueKind {
  switch (typeof value) {
    case "string":
      return classifyMoment(value);
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? "int" : Number.isFinite(value) ? "float" : "not a number";
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? "int" : "text";
    case "boolean":
      return "bool";
    default:
      if (value instanceof LongNumber) return /e/i.test(value.text) && isExact(value.text) ? "float" : classifyText(value.text);
      if (value instanceof Uint8Array) return "bytes";
      return value instanceof Date ? "timestamp with zone" : "json";
  }
}
