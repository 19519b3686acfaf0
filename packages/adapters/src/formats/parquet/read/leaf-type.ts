import type { ValueType } from "@seedbed/core";
import type { SchemaElement, TimeUnit } from "../schema/schema-element.js";

/** How the values of a leaf become those of a vector. */
export interface LeafType {
  readonly type: ValueType;
  /** How the stored bytes are read. */
  readonly form: "bool" | "number" | "uuid" | "text" | "bytes" | "json";
  /** Stored units in one of ours. */
  readonly divisor: number;
  readonly unsigned: boolean;
}

const DIVISORS: Readonly<Record<TimeUnit, number>> = { millis: 1, micros: 1000, nanos: 1_000_000 };

/**
 * How a leaf is read when the file says no more than its own schema.
 *
 * @param element - A leaf of the schema.
 * @source Apache Parquet, LogicalTypes.md.
 */
export function toLeafType({ physical, logical, length }: SchemaElement): LeafType {
  const number = (type: ValueType, divisor = 1, unsigned = false): LeafType => ({ type, form: "number", divisor, unsigned });
  const bytes: LeafType = { type: { type: "bytes" }, form: "bytes", divisor: 1, unsigned: false };
  if (logical?.kind === "decimal" && logical.scale <= 18) return number({ type: "decimal", scale: logical.scale, as: "string" });
  switch (physical) {
    case "boolean":
      return { ...bytes, type: { type: "bool" }, form: "bool" };
    case "float":
    case "double":
      return number({ type: "float" });
    case "int96":
      return number({ type: "timestamp", as: "iso" }, DIVISORS.nanos);
    case "int32":
    case "int64":
      if (logical?.kind === "date") return number({ type: "date" });
      if (logical?.kind === "time") return number({ type: "time" }, DIVISORS[logical.unit]);
      if (logical?.kind === "timestamp") return number({ type: "timestamp", as: "iso" }, DIVISORS[logical.unit]);
      return number({ type: "int" }, 1, logical?.kind === "int" && !logical.signed);
    case "fixed":
      if (logical?.kind === "uuid" && length === 16) return { ...bytes, type: { type: "string" }, form: "uuid" };
      return logical?.kind === "float16" && length === 2 ? number({ type: "float" }) : bytes;
    default:
      if (logical?.kind === "json") return { ...bytes, type: { type: "json" }, form: "json" };
      return logical?.kind === "string" || logical?.kind === "enum"
        ? { ...bytes, type: { type: "string" }, form: "text" }
        : bytes;
  }
}
