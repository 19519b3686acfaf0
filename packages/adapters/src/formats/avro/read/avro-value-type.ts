import type { ValueType } from "@seedbed/core";
import type { AvroType } from "../schema/avro-schema.js";

/**
 * The type of a column when the file says no more than its own schema.
 *
 * @param avro - How values are stored.
 * @throws RangeError for unions of several types.
 * @source Apache Avro 1.12 Specification, "Logical Types".
 */
export function toValueType(avro: AvroType): ValueType {
  const logical = "logical" in avro ? avro.logical : undefined;
  switch (avro.type) {
    case "null":
      return { type: "json" };
    case "boolean":
      return { type: "bool" };
    case "int":
    case "long":
      return toNumberType(logical?.name);
    case "float":
    case "double":
      return { type: "float" };
    case "bytes":
    case "fixed":
      if (logical?.name === "decimal" && (logical.scale ?? 0) <= 18)
        return { type: "decimal", scale: logical.scale ?? 0, as: "string" };
      return { type: logical?.name === "uuid" && avro.type === "fixed" && avro.size === 16 ? "string" : "bytes" };
    case "string":
      return { type: logical?.name === "json" ? "json" : "string" };
    case "enum":
      return { type: "string" };
    case "array":
      return { type: "list", of: toValueType(avro.of) };
    case "map":
      return { type: "list", of: { type: "struct", fields: { key: { type: "string" }, value: toValueType(avro.of) } } };
    case "record":
      return { type: "struct", fields: Object.fromEntries(avro.fields.map(({ name, type }) => [name, toValueType(type)])) };
    case "union": {
      const values = avro.branches.filter(({ type }) => type !== "null");
      if (values.length > 1) throw new RangeError("unions of several types are not read");
      return values[0] === undefined ? { type: "json" } : toValueType(values[0]);
    }
  }
}

function toNumberType(logical = ""): ValueType {
  if (logical === "date") return { type: "date" };
  if (logical.startsWith("time-")) return { type: "time" };
  if (/^(local-)?timestamp-/.test(logical)) return { type: "timestamp", as: "iso" };
  return { type: logical === "duration" ? "duration" : "int" };
}

/**
 * Whether values of a type may be missing.
 *
 * @param avro - How values are stored.
 */
export function isNullable(avro: AvroType): boolean {
  return avro.type === "null" || (avro.type === "union" && avro.branches.some(({ type }) => type === "null"));
}
