import type { StandardSchemaV1 } from "@standard-schema/spec";
import { Field, type Generator } from "../../index.js";
import type { SchemaSide, StandardSchemaOptions } from "../standard-schema/compile-standard-schema.js";
import type { SchemaValue } from "../standard-schema/standard-schema.js";
import { compileOnce, generatorsOf, prepareValues, type SchemaNode } from "./schema-cells.js";
import type { SchemaOptions } from "./schema-options.js";

const KIND = "schema.value";

/** What a field's node holds: the schema, and its options in one object. */
interface ValueNode {
  readonly schema: unknown;
  readonly options?: SchemaOptions;
}

/** Schemas of nodes, by the object that all copies of a node share. */
const sources = new WeakMap<object, SchemaNode>();

/** The kind of fields whose values meet a JSON Schema. */
export const schemaGenerator: Generator<ValueNode> = {
  name: KIND,
  options: (z) =>
    z.strictObject({
      schema: z.union([z.boolean(), z.record(z.string(), z.unknown())]),
      options: z
        .strictObject({
          dialect: z.string().optional(),
          remotes: z.record(z.string(), z.unknown()).optional(),
          optionalFraction: z.number().min(0).max(1).optional(),
          realism: z.union([z.enum(["on", "off"]), z.looseObject({})]).optional(),
        })
        .optional(),
    }),
  prepare(options, context) {
    const maker = prepareValues(sourceOf(options), context);
    return { type: { type: "json" }, nullable: true, at: (row) => maker.make(row, 64) };
  },
};

function sourceOf({ schema, options = {} }: ValueNode): SchemaNode {
  let source = sources.get(options);
  if (source === undefined || source.schema !== schema) {
    source = { ...options, schema };
    sources.set(options, source);
  }
  return source;
}

/**
 * A field whose values meet a schema.
 *
 * @param schema - A schema of zod, arktype, valibot or any library that speaks Standard Schema, or a JSON Schema of any draft from 4
 * to 2020-12.
 * @param options - Draft, further documents, shares, overrides.
 * @returns A field of such values.
 * @throws SeedbedError `SCHEMA_INVALID`, `SCHEMA_UNSATISFIABLE`, `SCHEMA_UNSUPPORTED`, `SCHEMA_REFERENCE_UNKNOWN`.
 * @example
 * ```ts
 * fromSchema({ type: "integer", minimum: 1, maximum: 6 });
 * ```
 */
export function fromSchema<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options?: SchemaOptions & StandardSchemaOptions & { readonly side?: Side },
): Field<SchemaValue<S, Side>>;
export function fromSchema<T = unknown>(schema: unknown, options?: SchemaOptions): Field<T>;
export function fromSchema<T = unknown>(schema: unknown, options: SchemaOptions = {}): Field<T> {
  const node = { kind: KIND, schema, options: { ...options } };
  const source = sourceOf(node);
  compileOnce(source);
  return new Field<T>(node, [schemaGenerator as Generator, ...generatorsOf(source)]);
}
