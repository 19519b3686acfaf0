import { formatDate, formatDecimal, formatDuration, formatTime, formatTimestamp } from "@seedbed/core";
import { createCellError } from "../../../cells/cell-error.js";
import { plainText } from "../../../cells/plain-text.js";
import { readDecimal } from "../../../cells/read-decimal.js";
import type { CellForms } from "../../../cells/write-cells.js";
import { writeJson } from "../../../cells/write-json.js";

/** What SQLite makes of the values of a column, by the name of its type. */
export type Affinity = "integer" | "text" | "blob" | "real" | "numeric";

/**
 * The affinity of a declared type.
 *
 * @param declared - As in CREATE TABLE.
 * @source SQLite documentation, "Datatypes in SQLite", section 3.1.
 */
export function toAffinity(declared: string): Affinity {
  const type = declared.toUpperCase();
  if (type.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(type)) return "text";
  if (type.includes("BLOB") || type === "" || type === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(type) ? "real" : "numeric";
}

const NUMERIC_TEXT = /^[\t\n\v\f\r ]*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[\t\n\v\f\r ]*$/;

/**
 * How values are bound for a column, so that its affinity leaves them as they are.
 *
 * @param column - Name, for messages.
 * @param declared - Its type, as in CREATE TABLE.
 */
export function createSqliteForms(column: string, declared: string): CellForms {
  const affinity = toAffinity(declared);
  const isTruth = /^BOOL/i.test(declared.trim());
  const isJson = /^JSONB?$/i.test(declared.trim());
  const converts = affinity === "integer" || affinity === "numeric" || affinity === "real";
  const text = (value: string): string => {
    if (value.includes("\0")) throw createCellError(column, "a text", "with U+0000 in it, which SQLite cuts off there");
    if (converts && NUMERIC_TEXT.test(value) && !isCanonical(value)) {
      throw createCellError(column, value, `would become a number in a column of ${affinity} affinity`);
    }
    return value;
  };
  const float = (value: number): number | string => {
    if (Number.isNaN(value)) throw createCellError(column, value, "would become null");
    // SQLite writes reals as text with 15 digits.
    return affinity === "text" ? String(value) : value;
  };
  const plain = (value: unknown): unknown => {
    if (typeof value === "number") return float(value);
    return value instanceof Uint8Array || typeof value === "bigint" ? value : text(plainText(value, column, ["0", "1"]));
  };
  return {
    int: (value) => value,
    float,
    decimal(unscaled, scale) {
      const exact = formatDecimal(unscaled, scale);
      if (affinity === "text") return exact;
      if (readDecimal(String(Number(exact)), scale) === unscaled) return Number(exact);
      throw createCellError(column, exact, "has more digits than a real; declare the column TEXT");
    },
    bool: (value) => (value ? 1 : 0),
    // What such a column holds is a number, whatever it is called.
    string: (value) => (isTruth && (value === "true" || value === "false") ? Number(value === "true") : text(value)),
    bytes: (value) => value,
    date: formatDate,
    time: formatTime,
    // As SQLite's own functions write moments, so that they compare with its defaults.
    timestamp: (ms) => (converts && affinity !== "numeric" ? ms : toMoment(ms)),
    duration: formatDuration,
    json: (value) => (isJson ? writeJson(value, column) : plain(value)),
    nested: (value) => writeJson(value, column),
  };
}

function toMoment(ms: number): string {
  return formatTimestamp(ms)
    .replace("T", " ")
    .replace("Z", "")
    .replace(/\.000$/, "");
}

/** True when the number a text becomes is read back as the same text. */
function isCanonical(text: string): boolean {
  if (/^(0|-?[1-9]\d*)$/.test(text)) return BigInt.asIntN(64, BigInt(text)) === BigInt(text);
  return String(Number(text)) === text && text.includes(".");
}
