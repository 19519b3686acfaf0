import { createDataset, defineDataset, Field, type Generator, type Plugin, type Seed, table } from "../../../index.js";
import { generatorsOf, prepareValues, type SchemaNode } from "../../generate/schema-cells.js";
import type { SchemaOptions } from "../../generate/schema-options.js";

/** What may be said of a document's schemas: the rest, such as their draft, the document says. */
export type ValueOptions = Pick<SchemaOptions, "optionalFraction" | "realism" | "overrides">;

/** Where values come from. */
export interface MakerOptions {
  readonly seed: Seed;
  readonly plugins: readonly Plugin[];
  /** What values are like; kept by identity. */
  readonly schemas: ValueOptions;
}

/** Makes the value of a row. */
export type MakeValue = (row: number) => unknown;

const KIND = "openapi.value";

/** The kind of fields whose values are those of a schema that is compiled elsewhere, once for all seeds. */
const valueGenerator: Generator<{ readonly source: SchemaNode }> = {
  name: KIND,
  options: (z) => z.strictObject({ source: z.record(z.string(), z.unknown()) }),
  prepare({ source }, context) {
    const maker = prepareValues(source, context);
    return { type: { type: "json" }, nullable: true, at: (row) => maker.make(row, 64) };
  },
};

/**
 * Makes values of a schema: a pure function of seed, label and row.
 *
 * @param source - A JSON Schema that stands for itself, with its options.
 * @param label - Values under different labels are unrelated.
 * @param options - Seed, plugins.
 * @throws SeedbedError `SCHEMA_UNSATISFIABLE` and others of JSON Schemas.
 */
export function createMaker(
  source: SchemaNode,
  label: string,
  { seed, plugins }: Pick<MakerOptions, "seed" | "plugins">,
): MakeValue {
  const field = new Field<unknown>({ kind: KIND, source }, [valueGenerator as Generator, ...generatorsOf(source)]);
  const definition = defineDataset({ values: table(Number.MAX_SAFE_INTEGER, { value: field }).keyed(`openapi ${label}`) });
  const { values } = createDataset(definition, { seed, plugins }).tables;
  return (row) => (values.at(row) as { readonly value: unknown }).value;
}
