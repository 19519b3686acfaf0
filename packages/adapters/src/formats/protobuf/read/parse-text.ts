import { isUtf8 } from "node:buffer";
import { parseDuration, parseTime, parseTimestamp, readUtf8, type ValueType } from "@seedbed/core";

/**
 * Reads a text of a message as the number that vectors hold.
 *
 * @param bytes - The text.
 * @param type - A type that was written as text.
 * @returns Undefined when it is none.
 */
export function parseText(bytes: Uint8Array, type: ValueType): number | undefined {
  if (bytes.length > 64 || !isUtf8(bytes)) return undefined;
  const text = readUtf8(bytes, 0, bytes.length);
  switch (type.type) {
    case "decimal": {
      const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
      if (match === null || (match[3] ?? "").length > type.scale) return undefined;
      const value = Number(`${match[1]}${match[2]}${(match[3] ?? "").padEnd(type.scale, "0")}`);
      return Number.isSafeInteger(value) ? value : undefined;
    }
    case "date": {
      const ms = parseTimestamp(text);
      return ms === undefined || ms % 86_400_000 !== 0 ? undefined : ms / 86_400_000;
    }
    case "time":
      return parseTime(text);
    case "timestamp":
      return parseTimestamp(text);
    case "duration":
      return parseDuration(text);
    default:
      return undefined;
  }
}
