import { parseJson } from "../json/parse-json.js";
import type { ValueRow } from "./value-chunk.js";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads a row that is a JSON object.
 *
 * @param bytes - Its text.
 * @param line - Line it starts on, from 1.
 * @param depth - Lists and objects inside one another that are allowed.
 */
export function readJsonRow(bytes: Uint8Array, line: number, depth: number): ValueRow {
  let raw: string;
  try {
    raw = decoder.decode(bytes);
  } catch {
    return { values: undefined, fault: "is not UTF-8", line };
  }
  try {
    const value = parseJson(raw, depth);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return { values: undefined, fault: "is no object", line, raw };
    }
    return { values: new Map(Object.entries(value)), line, raw };
  } catch (error) {
    return { values: undefined, fault: error instanceof Error ? error.message.slice(0, 100) : "is no JSON", line, raw };
  }
}
