import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { SchemaSide } from "./compile-standard-schema.js";

/** The type of a schema's values on one of its sides. */
export type SchemaValue<S extends StandardSchemaV1, Side extends SchemaSide = "output"> = Side extends "input"
  ? StandardSchemaV1.InferInput<S>
  : StandardSchemaV1.InferOutput<S>;

/**
 * Tells whether something is a Standard Schema: a schema of zod, arktype, valibot and others. Some libraries' schemas are functions.
 *
 * @param schema - Anything.
 * @example
 * ```ts
 * isStandardSchema({ type: "string" }); // false: a JSON Schema validates nothing by itself
 * ```
 */
export function isStandardSchema(schema: unknown): schema is StandardSchemaV1 {
  if ((typeof schema !== "object" && typeof schema !== "function") || schema === null) return false;
  return typeof (schema as Partial<StandardSchemaV1>)["~standard"]?.validate === "function";
}
