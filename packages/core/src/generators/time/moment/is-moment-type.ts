import type { NumberType, ValueType } from "../../../vector/value-type.js";

/**
 * Tells whether values of a type are points in time.
 *
 * @param type - Any value type.
 */
export function isMomentType(type: ValueType): type is NumberType & { type: "date" | "timestamp" } {
  return type.type === "date" || type.type === "timestamp";
}
