import type { StandardSchemaV1 } from "@standard-schema/spec";
import { createDataset, defineDataset, type Plugin, type Seed, table } from "../../index.js";
import type { SchemaSide, StandardSchemaOptions } from "../standard-schema/compile-standard-schema.js";
import type { SchemaValue } from "../standard-schema/standard-schema.js";
import { fromSchema } from "./from-schema.js";
import type { SchemaNode } from "./schema-cells.js";
import type { SchemaOptions } from "./schema-options.js";

/** How values are made. */
export interface GenerateOptions extends SchemaOptions {
  /** Fixes every value, together with the schema; 0 unless stated. */
  readonly seed?: Seed;
  /** Makes so many values, as an array. */
  readonly count?: number;
  /** Makes the value of this number, the same as in a list of any length. */
  readonly at?: number;
  /** Locales, for names and addresses. */
  readonly plugins?: readonly Plugin[];
}

/** How values of a library's schema are made. */
export interface GenerateStandardOptions<Side extends SchemaSide = SchemaSide> extends GenerateOptions, StandardSchemaOptions {
  readonly side?: Side;
}

/**
 * Makes values that meet a schema.
 *
 * @param schema - A schema of zod, arktype, valibot or any library that speaks Standard Schema, or a JSON Schema of any draft from 4
 * to 2020-12.
 * @param options - Seed, how many, overrides; for libraries' schemas which of their two types is made, for JSON Schemas the draft.
 * @returns A value, or an array of them when `count` is given.
 * @throws SeedbedError `SCHEMA_INVALID`, `SCHEMA_UNSATISFIABLE`, `SCHEMA_UNSUPPORTED`, `SCHEMA_REFERENCE_UNKNOWN`, `SCHEMA_UNMET`,
 * `SCHEMA_ASYNC`, `SCHEMA_CONVERTER_MISSING`, `PATH_UNKNOWN`.
 * @example
 * ```ts
 * generate({ type: "object", properties: { age: { type: "integer", minimum: 18 } } }, { count: 3 });
 * ```
 */
export function generate<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options: GenerateStandardOptions<Side> & { readonly count: number },
): SchemaValue<S, Side>[];
export function generate<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options?: GenerateStandardOptions<Side>,
): SchemaValue<S, Side>;
export function generate<T = unknown>(schema: unknown, options: GenerateOptions & { readonly count: number }): T[];
export function generate<T = unknown>(schema: unknown, options?: GenerateOptions): T;
export function generate(schema: unknown, options: GenerateOptions = {}): unknown {
  const values = openValues(schema, options);
  const { count, at = 0 } = options;
  return count === undefined ? values(at) : Array.from({ length: count }, (_, i) => values(i));
}

/**
 * Makes values that meet a schema whose refinements or transforms have to be waited for. Values are those of {@link generate} as
 * long as the schema says the same of them; each is made when the one before is done.
 *
 * @param schema - A schema of zod, arktype, valibot or any library that speaks Standard Schema, or a JSON Schema.
 * @param options - As those of `generate`; `attempts` bounds how often the schema is asked about one value.
 * @returns A value, or an array of them when `count` is given.
 * @throws SeedbedError those of `generate` but for `SCHEMA_ASYNC`, as rejections.
 * @example
 * ```ts
 * const user = await generateAsync(z.object({ name: z.string().refine(async (name) => !(await isTaken(name))) }));
 * ```
 */
export function generateAsync<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options: GenerateStandardOptions<Side> & { readonly count: number },
): Promise<SchemaValue<S, Side>[]>;
export function generateAsync<S extends StandardSchemaV1, Side extends SchemaSide = "output">(
  schema: S,
  options?: GenerateStandardOptions<Side>,
): Promise<SchemaValue<S, Side>>;
export function generateAsync<T = unknown>(schema: unknown, options: GenerateOptions & { readonly count: number }): Promise<T[]>;
export function generateAsync<T = unknown>(schema: unknown, options?: GenerateOptions): Promise<T>;
export async function generateAsync(schema: unknown, options: GenerateOptions = {}): Promise<unknown> {
  const awaited: GenerateOptions & Pick<SchemaNode, "awaited"> = { ...options, awaited: true };
  const values = openValues(schema, awaited);
  const { count, at = 0 } = options;
  if (count === undefined) return values(at);
  const out: unknown[] = [];
  for (let i = 0; i < count; i++) out.push(await values(i));
  return out;
}

/** The values of a schema, by number. */
function openValues(schema: unknown, options: GenerateOptions): (at: number) => unknown {
  const { seed = 0, count: _count, at: _at, plugins = [], ...rest } = options;
  const definition = defineDataset({ values: table(Number.MAX_SAFE_INTEGER, { value: fromSchema(schema, rest) }) });
  const { values } = createDataset(definition, { seed, plugins }).tables;
  return (at) => values.at(at).value;
}
