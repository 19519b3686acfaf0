import { formatTimestamp } from "../../../vector/calendar.js";
import { toRaw } from "../../../vector/from-values.js";
import { formatDecimal } from "../../../vector/read-vector.js";
import type { ValueType } from "../../../vector/value-type.js";
import type { TextForm } from "./parse-template.js";

/**
 * The text of a value inside other text. Missing values give none.
 *
 * @param type - The value's type; not bytes, a list or an object.
 * @param value - A value as in rows.
 */
export function cellText(type: ValueType, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  switch (type.type) {
    case "decimal":
      return formatDecimal(toRaw(type, value), type.scale);
    case "timestamp":
      return formatTimestamp(toRaw(type, value));
    case "json":
      return typeof value === "object" ? JSON.stringify(value) : String(value);
    default:
      return String(value);
  }
}

/**
 * Fills a text up with zeros in front, behind a sign, or changes its letters.
 *
 * @param text - A value's text.
 * @param width - Least number of characters.
 * @param form - Which letters.
 */
export function formText(text: string, width: number | undefined, form: TextForm | undefined): string {
  if (form === "lower") return text.toLowerCase();
  if (form === "upper") return text.toUpperCase();
  if (width === undefined || text === "") return text;
  return text.startsWith("-") ? `-${text.slice(1).padStart(width - 1, "0")}` : text.padStart(width, "0");
}
