import type { TableSchema, ValueType } from "@seedbed/core";
import type { ArrowField, ArrowType } from "./arrow-field.js";
import { JSON_EXTENSION } from "./arrow-field.js";

/** Digits of a 128-bit decimal that 64 bits have room for. */
const PRECISION = 18;

/**
 * The fields that columns are written as.
 *
 * @param schema - Columns that may be null or absent, but not both.
 */
export function toFields(schema: TableSchema): ArrowField[] {
  return schema.columns.map(({ name, type, nullable, optional }) => toField(name, type, nullable || optional));
}

function toField(name: string, type: ValueType, nullable: boolean): ArrowField {
  const children =
    type.type === "list"
      ? [toField("item", type.of, true)]
      : type.type === "struct"
        ? Object.entries(type.fields).map(([member, of]) => toField(member, of, true))
        : [];
  const extension = type.type === "json" ? { extension: JSON_EXTENSION } : {};
  return { name, nullable, type: toArrowType(type), children, ...extension };
}

function toArrowType(type: ValueType): ArrowType {
  switch (type.type) {
    case "int":
      return { id: "int", bits: 64, signed: true };
    case "float":
      return { id: "float", bits: 64 };
    case "decimal":
      return { id: "decimal", precision: PRECISION, scale: type.scale, bits: 128 };
    case "date":
      return { id: "date", unit: "day" };
    case "time":
      return { id: "time", unit: "ms", bits: 32 };
    case "timestamp":
      return { id: "timestamp", unit: "ms", zone: "UTC" };
    case "duration":
      return { id: "duration", unit: "ms" };
    case "bytes":
      return { id: "binary" };
    case "string":
    case "json":
      return { id: "utf8" };
    default:
      return { id: type.type };
  }
}
