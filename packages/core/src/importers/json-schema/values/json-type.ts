/** A type of JSON values; whole numbers are numbers. */
export type JsonType = "null" | "boolean" | "number" | "string" | "array" | "object";

/** All types, the most telling first. */
export const JSON_TYPES: readonly JsonType[] = ["string", "number", "object", "array", "boolean", "null"];

/**
 * The type of a JSON value.
 *
 * @param value - Any JSON value.
 */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "object" || type === "string" || type === "number" || type === "boolean" ? (type as JsonType) : "null";
}
