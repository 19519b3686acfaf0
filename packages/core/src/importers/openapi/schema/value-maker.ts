import { createDataset, defineDataset, type Plugin, type Seed, table } from "../../../index.js";
import { fromSchema } from "../../generate/from-schema.js";
import type { SchemaOptions } from "../../generate/schema-options.js";
import type { JsonSchema } from "./json-schema.js";

/** Where values come from. */
export interface MakerOptions {
  readonly seed: Seed;
  readonly plugins: readonly Plugin[];
  /** How schemas are read and what values are like. */
  readonly schemas: SchemaOptions;
}

/** Makes the value of a row. */
export type MakeValue = (row: number) => unknown;

/**
 * Makes values of a schema: a pure function of seed, label and row.
 *
 * @param schema - A JSON Schema that stands for itself.
 * @param label - Values under different labels are unrelated.
 * @param options - Seed, plugins.
 * @throws SeedbedError `SCHEMA_UNSATISFIABLE` and others of JSON Schemas.
 */
export function createMaker(schema: JsonSchema, label: string, options: MakerOptions): MakeValue {
  const field = fromSchema(schema, options.schemas);
  const definition = defineDataset({ values: table(Number.MAX_SAFE_INTEGER, { value: field }).keyed(`openapi ${label}`) });
  const { values } = createDataset(definition, { seed: options.seed, plugins: options.plugins }).tables;
  return (row) => (values.at(row) as { readonly value: unknown }).value;
}
