/** Anything a JSON document can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * A copy that shares no object with the original, so that a reader who changes a row changes no other.
 *
 * @param value - Any JSON value.
 */
export function copyJson(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyJson(member as JsonValue)]));
}
