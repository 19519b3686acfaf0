import { formatDate, type ValueType } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { toPlainJson } from "../../tabular/write/to-plain-json.js";
import type { SqlFileDialect } from "./sql-options.js";

/**
 * Spells a value as a literal.
 *
 * Dates, times and JSON are plain text literals, which take the type of the column they are put in.
 *
 * @param type - Its type.
 * @param value - As rows hold it, neither null nor undefined.
 * @param dialect - Which database it is for.
 * @param column - Name of the column, for messages.
 * @throws SeedbedError `TYPE_UNSUPPORTED` for values that the database has no literal for.
 */
export function toSqlLiteral(type: ValueType, value: unknown, dialect: SqlFileDialect, column: string): string {
  switch (type.type) {
    case "int":
    case "decimal":
      return String(value);
    case "float":
      return spellFloat(value as number, dialect, column);
    case "bool":
      return value === true ? "TRUE" : "FALSE";
    case "bytes": {
      const hex = Buffer.from(value as Uint8Array).toString("hex");
      return dialect === "postgres" ? `'\\x${hex}'::bytea` : `X'${hex}'`;
    }
    case "timestamp":
      return spellTimestamp(type.as, value, dialect, column);
    case "date":
      return spellText(assertYears(value as string, column), dialect, column);
    case "duration":
      return dialect === "postgres"
        ? `INTERVAL '${seconds(value as string)} seconds'`
        : spellText(value as string, dialect, column);
    case "list":
    case "struct":
    case "json":
      return spellText(JSON.stringify(toPlainJson(type, value, column)), dialect, column);
    default:
      return spellText(value as string, dialect, column);
  }
}

/**
 * Spells a text.
 *
 * @param text - Any text without NUL.
 * @param dialect - MySQL takes backslashes for escapes, the others do not.
 * @param column - Name of the column, for messages.
 */
export function spellText(text: string, dialect: SqlFileDialect, column: string): string {
  if (text.includes("\u0000")) refuse(column, "holds the character NUL, which SQL text cannot hold");
  const doubled = text.replaceAll("'", "''");
  return dialect === "mysql" ? `'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
}

function spellFloat(value: number, dialect: SqlFileDialect, column: string): string {
  if (!Number.isFinite(value)) {
    if (dialect !== "postgres") refuse(column, `holds ${value}, which the dialect has no literal for`);
    return `'${value}'::float8`;
  }
  if (Object.is(value, -0) && dialect === "postgres") return "'-0'::float8";
  const text = Object.is(value, -0) ? "-0" : String(value);
  // An approximate literal has an exponent: without one databases read an integer, or a decimal of limited digits.
  return text.includes("e") ? text : `${text}e0`;
}

function spellTimestamp(as: string, value: unknown, dialect: SqlFileDialect, column: string): string {
  if (as === "epochMs") return String(value);
  const iso = value instanceof Date ? isoOf(value.getTime()) : (value as string);
  assertYears(iso, column);
  return dialect === "mysql" ? `'${iso.replace("T", " ").replace("Z", "")}'` : `'${iso}'`;
}

function isoOf(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  return formatDate(days) + new Date(ms - days * 86_400_000).toISOString().slice(10);
}

/** Databases disagree on years before 1 and beyond 9999. */
function assertYears(text: string, column: string): string {
  if (!/^\d{4}-/.test(text) || text.startsWith("0000")) refuse(column, `holds ${text}, whose year is not between 1 and 9999`);
  return text;
}

function seconds(duration: string): string {
  return duration.replace(/PT|S/g, "");
}

function refuse(column: string, what: string): never {
  throw createAdapterError("TYPE_UNSUPPORTED", `${column} ${what}`, { details: { column, format: "sql" } });
}
