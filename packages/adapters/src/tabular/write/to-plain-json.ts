import { formatTimestamp, type ValueType } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * A nested value as JSON can hold it, so that its type gives it back: bytes become base64, dates texts, numbers that are none their names.
 *
 * @param type - Its type.
 * @param value - As rows hold it; absent fields of objects are left out.
 * @param column - Name of the column, for messages.
 * @throws SeedbedError `VALUE_NOT_JSON` for values of JSON columns that JSON would change, and absent items of lists.
 */
export function toPlainJson(type: ValueType, value: unknown, column: string): unknown {
  if (value === null || value === undefined) return value;
  switch (type.type) {
    case "float":
      return Object.is(value, -0) ? "-0" : Number.isFinite(value) ? value : String(value);
    case "bytes":
      return Buffer.from(value as Uint8Array).toString("base64");
    case "timestamp":
      return value instanceof Date ? formatTimestamp(value.getTime()) : value;
    case "list":
      return (value as unknown[]).map((item) => {
        if (item === undefined) throw notJson(column, "an absent item in a list");
        return toPlainJson(type.of, item, column);
      });
    case "struct": {
      const members = Object.entries(type.fields).map(([name, of]): [string, unknown] => {
        return [name, toPlainJson(of, (value as Record<string, unknown>)[name], column)];
      });
      return Object.fromEntries(members.filter(([, member]) => member !== undefined));
    }
    case "json":
      if (!isJson(value)) throw notJson(column, "a value that JSON would change");
      return value;
    default:
      return value;
  }
}

function notJson(column: string, what: string): Error {
  return createAdapterError("VALUE_NOT_JSON", `${column} holds ${what}`, { details: { column } });
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "bigint" || typeof value === "function" || typeof value === "symbol" || value === undefined) return false;
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value)
    ? value.every(isJson)
    : Object.values(value).every((member) => member === undefined || isJson(member));
}
