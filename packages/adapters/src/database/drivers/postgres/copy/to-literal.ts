import { createCellError } from "../../../cells/cell-error.js";
import { writeJson } from "../../../cells/write-json.js";
import type { CopyTarget } from "./read-targets.js";

/**
 * Writes a value as PostgreSQL reads it in a text: arrays in braces, composite values in parentheses.
 *
 * @param value - A list, an object, or what is within one.
 * @param target - The type it is read by.
 * @throws SeedbedError `DATABASE_VALUE` for what has no literal.
 * @source PostgreSQL documentation, "Array Input and Output Syntax" and "Composite Type Input and Output Syntax".
 */
export function toLiteral(value: unknown, target: CopyTarget): string {
  if (target.form === "array" && Array.isArray(value)) return writeArray(value, target);
  if (target.form === "composite" && typeof value === "object" && value !== null) {
    return writeComposite(value as Record<string, unknown>, target);
  }
  if (target.form === "json") return writeJson(value, target.column);
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  return writeJson(value, target.column);
}

function writeArray(values: readonly unknown[], target: CopyTarget): string {
  const of = target.of ?? { column: target.column, form: "plain" };
  const items = values.map((item) => {
    if (item === null || item === undefined) return "NULL";
    // Arrays of arrays have one type: that of the innermost elements.
    if (Array.isArray(item) && of.form !== "json") return writeArray(item, target);
    return quote(toLiteral(item, of));
  });
  return `{${items.join(",")}}`;
}

function writeComposite(value: Readonly<Record<string, unknown>>, { fields = [], column }: CopyTarget): string {
  const parts = fields.map((field) => {
    const member = Object.hasOwn(value, field.column) ? value[field.column] : undefined;
    return member === null || member === undefined ? "" : quote(toLiteral(member, field));
  });
  const known = new Set(fields.map((field) => field.column));
  const unknown = Object.keys(value).find((name) => !known.has(name));
  if (unknown !== undefined) throw createCellError(column, unknown, "is no field of the column's type");
  return `(${parts.join(",")})`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
