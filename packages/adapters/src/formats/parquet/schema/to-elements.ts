import type { TableSchema, ValueType } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { LogicalType, Physical, SchemaElement } from "./schema-element.js";

/** How values of a type without parts are stored. */
interface Storage {
  readonly physical: Physical;
  readonly logical?: LogicalType;
}

const PLAIN: Readonly<Record<Exclude<ValueType["type"], "decimal" | "list" | "struct">, Storage>> = {
  int: { physical: "int64" },
  float: { physical: "double" },
  bool: { physical: "boolean" },
  string: { physical: "byteArray", logical: { kind: "string" } },
  bytes: { physical: "byteArray" },
  json: { physical: "byteArray", logical: { kind: "json" } },
  date: { physical: "int32", logical: { kind: "date" } },
  time: { physical: "int32", logical: { kind: "time", unit: "millis", utc: false } },
  timestamp: { physical: "int64", logical: { kind: "timestamp", unit: "millis", utc: true } },
  // Parquet's own interval is unsigned and counts months.
  duration: { physical: "int64" },
};

/** Digits that every 64-bit decimal has room for. */
const PRECISION = 18;

/**
 * How values of a type without parts are stored.
 *
 * @param type - No list and no struct.
 */
export function toStorage(type: Exclude<ValueType, { type: "list" | "struct" }>): Storage {
  if (type.type !== "decimal") return PLAIN[type.type];
  return { physical: "int64", logical: { kind: "decimal", scale: type.scale, precision: PRECISION } };
}

/**
 * The schema of a file, depth first, without its root.
 *
 * @param schema - Columns that may be null or absent, but not both.
 * @throws SeedbedError `TYPE_UNSUPPORTED`.
 */
export function toElements(schema: TableSchema): SchemaElement[] {
  const out: SchemaElement[] = [];
  for (const { name, type, nullable, optional } of schema.columns) {
    addElements(name, type, nullable || optional ? "optional" : "required", out, `${schema.name}.${name}`);
  }
  return out;
}

function addElements(
  name: string,
  type: ValueType,
  repetition: SchemaElement["repetition"],
  out: SchemaElement[],
  path: string,
): void {
  switch (type.type) {
    case "list":
      out.push({ name, repetition, children: 1, logical: { kind: "list" } });
      out.push({ name: "list", repetition: "repeated", children: 1 });
      addElements("element", type.of, "optional", out, path);
      return;
    case "struct": {
      const members = Object.entries(type.fields);
      if (members.length === 0) throw refuse(path, "is a struct without members");
      out.push({ name, repetition, children: members.length });
      for (const [member, of] of members) addElements(member, of, "optional", out, `${path}.${member}`);
      return;
    }
    case "decimal":
      if (type.scale > PRECISION) throw refuse(path, `has ${type.scale} decimals`);
      break;
    default:
  }
  out.push({ name, repetition, ...toStorage(type) });
}

function refuse(path: string, what: string): Error {
  return createAdapterError("TYPE_UNSUPPORTED", `${path} ${what}, which Parquet cannot hold`, { details: { path } });
}
