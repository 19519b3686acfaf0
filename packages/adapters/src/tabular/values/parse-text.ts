import { parseDuration, parseTime, parseTimestamp, type ValueType } from "@seedbed/core";
import { parseFloating, parseInteger, parseUnscaled } from "./parse-number.js";

const DAY_MS = 86_400_000;
const DATE = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d$/;
/** A fraction of more than milliseconds, which no timestamp here holds. */
const FINE = /[.]\d{3}\d*[1-9]/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX = /^\\x(?:[0-9a-fA-F]{2})*$/;

/**
 * Reads a text as a value of a flat type.
 *
 * @param type - Any type but list, struct and json.
 * @param text - The text.
 * @returns What a vector of the type holds: unscaled integers, days, milliseconds, booleans, texts, bytes; undefined when the text
 * is no such value, or more than the type holds.
 */
export function parseText(type: ValueType, text: string): unknown {
  switch (type.type) {
    case "string":
      return text;
    case "int":
      return parseInteger(text);
    case "float":
      return parseFloating(text);
    case "decimal":
      return parseUnscaled(text, type.scale);
    case "bool":
      return parseBool(text);
    case "date": {
      const ms = DATE.test(text) ? parseTimestamp(text) : undefined;
      return ms === undefined ? undefined : ms / DAY_MS;
    }
    case "time":
      return parseTime(text);
    case "timestamp":
      if (type.as === "epochMs" && /^-?\d+$/.test(text)) return parseInteger(text);
      return FINE.test(text) ? undefined : parseTimestamp(text);
    case "duration":
      // PostgreSQL puts the sign behind the letters.
      return parseDuration(text.replace(/^PT-/, "-PT"));
    case "bytes":
      return parseBytes(text);
    default:
      return undefined;
  }
}

/**
 * Reads a truth value.
 *
 * @param text - `true`, `t`, `yes`, `y`, `1`, or their opposites, in any case.
 */
export function parseBool(text: string): boolean | undefined {
  switch (text.toLowerCase()) {
    case "true":
    case "t":
    case "yes":
    case "y":
    case "1":
      return true;
    case "false":
    case "f":
    case "no":
    case "n":
    case "0":
      return false;
    default:
      return undefined;
  }
}

/**
 * Reads bytes.
 *
 * @param text - Base64, or PostgreSQL's `\x` and hexadecimal digits.
 */
export function parseBytes(text: string): Uint8Array | undefined {
  if (HEX.test(text)) return new Uint8Array(Buffer.from(text.slice(2), "hex"));
  return BASE64.test(text) ? new Uint8Array(Buffer.from(text, "base64")) : undefined;
}
