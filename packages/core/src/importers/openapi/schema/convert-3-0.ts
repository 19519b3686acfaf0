/** The most and least that 32 bits hold. */
const INT32: readonly [min: number, max: number] = [-2147483648, 2147483647];

/**
 * Turns what OpenAPI 3.0 says differently into JSON Schema 2020-12, in place.
 *
 * `nullable` counts beside `type` alone, and adds nothing to `enum`, as the specification has it.
 *
 * @param schema - A schema object under construction, its keywords as in the document.
 * @source OpenAPI 3.0.4, section 4.7.24, "Schema Object".
 */
export function convertFrom30(schema: Record<string, unknown>): void {
  if (schema["nullable"] === true && typeof schema["type"] === "string") schema["type"] = [schema["type"], "null"];
  delete schema["nullable"];
  convertBound(schema, "minimum", "exclusiveMinimum");
  convertBound(schema, "maximum", "exclusiveMaximum");
}

function convertBound(schema: Record<string, unknown>, inclusive: string, exclusive: string): void {
  const isExclusive = schema[exclusive];
  if (typeof isExclusive !== "boolean") return;
  delete schema[exclusive];
  if (!isExclusive || typeof schema[inclusive] !== "number") return;
  schema[exclusive] = schema[inclusive];
  delete schema[inclusive];
}

/**
 * Gives numbers the bounds that their format implies, in place.
 *
 * @param schema - A schema object under construction.
 * @source OpenAPI Format Registry, `int32`.
 */
export function boundByFormat(schema: Record<string, unknown>): void {
  if (schema["format"] !== "int32") return;
  const [min, max] = INT32;
  if (typeof schema["exclusiveMinimum"] !== "number") schema["minimum"] = Math.max(min, toNumber(schema["minimum"], min));
  if (typeof schema["exclusiveMaximum"] !== "number") schema["maximum"] = Math.min(max, toNumber(schema["maximum"], max));
}

function toNumber(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
