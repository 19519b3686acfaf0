import { formatTimestamp } from "@seedbed/core";
import { createCellError } from "./cell-error.js";
import { writeJson } from "./write-json.js";

/**
 * A value of no declared type as text for a column that is not of JSON: a text is itself, and only lists and objects become JSON.
 *
 * @param value - What a function of the user's returned, or a part of a JSON document.
 * @param column - Name, for messages.
 * @param truth - How the database writes truth values.
 */
export function plainText(value: unknown, column: string, truth: readonly [no: string, yes: string]): string {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return truth[value ? 1 : 0];
    case "bigint":
      return String(value);
    case "number":
      if (Number.isFinite(value)) return String(value);
      throw createCellError(column, value, "is no finite number");
    default:
      if (value instanceof Date && !Number.isNaN(value.getTime()))
        return formatTimestamp(value.getTime()).replace("T", " ").replace("Z", "");
      if (value instanceof Uint8Array) throw createCellError(column, value, "came without a type; declare the field as bytes");
      return writeJson(value, column);
  }
}
