import { parseTime, parseTimestamp } from "@seedbed/core";
import { NotUnderstood } from "../parse/parse-fault.js";
import { parseInterval } from "./sql-interval.js";
import type { SqlType } from "./sql-type.js";

/**
 * A value as expressions hold it: dates and moments as milliseconds since 1970, times as milliseconds since midnight, spans as
 * `SqlInterval`, bytes as hexadecimal text.
 */
export type SqlValue = unknown;

/** The null of JSON, which SQL takes for a value. */
export const JSON_NULL: unique symbol = Symbol("JSON null");

/**
 * A value of a column as expressions hold it.
 *
 * @param type - Of the column.
 * @param value - As rows of a dataset hold it, or as text.
 * @throws NotUnderstood when a text is no such value.
 */
export function toSqlValue(type: SqlType, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime();
  if (value instanceof Uint8Array) return toHex(value);
  if (type.kind === "array") {
    const items = Array.isArray(value) ? value : readArray(String(value));
    const of = type.of ?? { kind: "text" };
    return items.map((item) => toSqlValue(of, item));
  }
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string") {
    return type.kind === "text" && typeof value !== "object" ? String(value) : value;
  }
  return readText(type, value);
}

/**
 * Reads a text as a value of a type.
 *
 * @param type - The type.
 * @param text - Such as `2024-05-01`.
 * @throws NotUnderstood when it is none.
 */
export function readText(type: SqlType, text: string): SqlValue {
  const value = read(type, text);
  if (value === undefined || (typeof value === "number" && Number.isNaN(value))) {
    throw new NotUnderstood(`"${text.slice(0, 80)}" is not read as ${type.kind}`);
  }
  return value;
}

function read(type: SqlType, text: string): SqlValue {
  switch (type.kind) {
    case "int":
    case "numeric":
    case "float":
      return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
    case "bool":
      return /^(?:t|true|yes|on|1)$/i.test(text) ? true : /^(?:f|false|no|off|0)$/i.test(text) ? false : undefined;
    case "date": {
      const ms = parseMoment(text);
      return ms === undefined ? undefined : Math.floor(ms / 86_400_000) * 86_400_000;
    }
    case "timestamp":
      return parseMoment(text);
    case "time":
      return /^24:00(?::00)?$/.test(text) ? 86_400_000 : parseTime(text.replace(/[+-]\d\d(?::?\d\d)?$/, ""));
    case "interval":
      return parseInterval(text);
    case "json":
      return readJson(text);
    case "bytes":
      return text.startsWith("\\x") ? text.slice(2).toLowerCase() : toHex(new TextEncoder().encode(text));
    case "array":
      return readArray(text).map((item) => (item === null ? null : readText(type.of ?? { kind: "text" }, item)));
    default:
      return text;
  }
}

function parseMoment(text: string): number | undefined {
  if (text === "infinity") return Number.POSITIVE_INFINITY;
  if (text === "-infinity") return Number.NEGATIVE_INFINITY;
  if (text === "epoch") return 0;
  const iso = text
    .trim()
    .replace(" ", "T")
    .replace(/(:\d\d(?:\.\d+)?[+-]\d\d)$/, "$1:00")
    .replace(/\.(\d{3})\d+/, ".$1");
  return parseTimestamp(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
}

function readJson(text: string): SqlValue {
  try {
    return (JSON.parse(text) as SqlValue) ?? JSON_NULL;
  } catch {
    return undefined;
  }
}

/** A PostgreSQL array of one dimension: `{a,"b c",NULL}`. */
function readArray(text: string): (string | null)[] {
  if (!/^\{.*\}$/s.test(text)) throw new NotUnderstood("an array is not read");
  const items: (string | null)[] = [];
  for (const [, quoted, plain] of text.slice(1, -1).matchAll(/(?:"((?:[^"\\]|\\.)*)"|([^,]+))(?:,|$)/g)) {
    items.push(quoted === undefined ? (/^null$/i.test(plain!) ? null : plain!) : quoted.replace(/\\(.)/g, "$1"));
  }
  return items;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
