import type { ValueType } from "@seedbed/core";
import { DURATION, isMessage, type ProtoField, TIMESTAMP } from "../schema/proto-message.js";

/**
 * The type of a column when the descriptor is all that is known.
 *
 * @param field - Its field.
 */
export function toColumnType(field: ProtoField): ValueType {
  const type = toItemType(field.type);
  return field.repeated ? { type: "list", of: type } : type;
}

function toItemType(type: ProtoField["type"]): ValueType {
  if (isMessage(type)) {
    if (type.name === TIMESTAMP) return { type: "timestamp", as: "iso" };
    if (type.name === DURATION) return { type: "duration" };
    return { type: "struct", fields: Object.fromEntries(type.fields.map((field) => [field.name, toColumnType(field)])) };
  }
  if (typeof type !== "string") return { type: "string" };
  switch (type) {
    case "string":
    case "bytes":
    case "bool":
      return { type };
    case "double":
    case "float":
      return { type: "float" };
    default:
      return { type: "int" };
  }
}
