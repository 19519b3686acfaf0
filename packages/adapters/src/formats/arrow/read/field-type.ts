import type { ValueType } from "@seedbed/core";
import { type ArrowField, JSON_EXTENSION } from "../schema/arrow-field.js";

/**
 * The type of a column when the file says no more than its own schema.
 *
 * @param field - The column.
 * @source Apache Arrow, format/Schema.fbs.
 */
export function toValueType({ type, children, extension }: ArrowField): ValueType {
  switch (type.id) {
    case "int":
      return { type: "int" };
    case "float":
      return { type: "float" };
    case "decimal":
      if (type.scale < 0 || type.scale > 18) throw new RangeError(`decimals of scale ${type.scale} are not read`);
      return { type: "decimal", scale: type.scale, as: "string" };
    case "timestamp":
      return { type: "timestamp", as: "iso" };
    case "date":
    case "time":
    case "duration":
    case "bool":
      return { type: type.id };
    case "utf8":
    case "largeUtf8":
      return { type: extension === JSON_EXTENSION ? "json" : "string" };
    case "binary":
    case "largeBinary":
    case "fixedBinary":
      return { type: "bytes" };
    case "list":
    case "largeList":
    case "fixedList":
    case "map":
      return { type: "list", of: toValueType(children[0]!) };
    case "struct":
      return { type: "struct", fields: Object.fromEntries(children.map((child) => [child.name, toValueType(child)])) };
    case "null":
      return { type: "json" };
  }
}
