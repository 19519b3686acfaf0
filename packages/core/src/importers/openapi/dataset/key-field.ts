import { type AnyField, f } from "../../../index.js";
import { own } from "../document/plain-object.js";
import { readShape } from "../parameters/value-shape.js";
import type { ApiSchema } from "../schema/api-schema.js";

/** Rows that a key is tried at, to see that its values meet their schema. */
const SAMPLES = ["00000000-0000-4000-8000-000000000000", "7f8a1c52-3b1e-4c8e-9a55-0f1d6f2b7c11"];

/**
 * A field of unique values for an id: counted up for whole numbers, UUIDs where these are valid, else by the schema's pattern.
 *
 * @param schema - Of the id.
 * @param rows - How many values are needed.
 * @returns Undefined when the schema has no such values.
 */
export function createKeyField(schema: ApiSchema, rows: number): AnyField | undefined {
  const { types } = readShape(schema.jsonSchema);
  const valid = (values: readonly unknown[]): boolean => values.every((value) => schema.accepts(value));
  const least = own(schema.jsonSchema, "minimum");
  const start = typeof least === "number" ? Math.max(1, Math.ceil(least)) : 1;
  if (types.has("integer") && valid([start + 1, start + Math.max(1, rows - 1)]))
    return f.sequence({ start: valid([start]) ? start : start + 1 }).primaryKey();
  if (!types.has("string")) return undefined;
  if (valid(SAMPLES)) return f.uuid().primaryKey();
  const pattern = own(schema.jsonSchema, "pattern");
  return typeof pattern === "string" && /^\^.*\$$/s.test(pattern) ? f.pattern({ source: pattern }).primaryKey() : undefined;
}
