import { type Cells, type FieldNode, f, type Generator, type GeneratorContext, isSeedbedError } from "../../index.js";
import { CONTENT_KIND } from "../content/read-content.js";
import type { ValueMaker } from "../contract/value-maker.js";
import { type CompiledSchema, compileSchema } from "../json-schema/compile-schema.js";
import { isHint, toHintField } from "../json-schema/override-hint.js";
import { createOverrider } from "../json-schema/overrides.js";
import type { Slot } from "../json-schema/realism.js";
import { compileStandardSchema, type StandardSchemaOptions } from "../standard-schema/compile-standard-schema.js";
import { isStandardSchema } from "../standard-schema/standard-schema.js";
import { contentGenerator } from "./content-generator.js";
import type { SchemaOptions } from "./schema-options.js";

/** A schema with its options, as nodes hold it. */
export interface SchemaNode extends SchemaOptions, StandardSchemaOptions {
  readonly schema: unknown;
  /** True when values are promises, for schemas that have to be waited for. */
  readonly awaited?: boolean;
}

/** Compiled schemas by their options: fields of one table share them, and copies of a field do. */
const compiled = new WeakMap<object, CompiledSchema>();

/**
 * The compiled form of a schema, made once.
 *
 * @param source - The schema and its options; the same object stands for the same schema.
 */
export function compileOnce(source: SchemaNode): CompiledSchema {
  let found = compiled.get(source);
  if (found === undefined) {
    const { schema } = source;
    found = isStandardSchema(schema) ? compileStandardSchema(schema, source) : compileSchema(schema, source);
    compiled.set(source, found);
  }
  return found;
}

/**
 * The generators that a schema's field needs: those of kinds that stand in for members, and of overrides.
 *
 * @param source - The schema and its options.
 */
export function generatorsOf(source: SchemaNode): readonly Generator[] {
  const builders: Readonly<Record<string, { readonly generator?: Generator } | undefined>> = f as never;
  const kinds = compileOnce(source).slots.flatMap(({ node }) => listKinds(node));
  const own = kinds.flatMap((kind) => {
    if (kind === CONTENT_KIND) return contentGenerator as Generator;
    return Object.hasOwn(builders, kind) ? (builders[kind]?.generator ?? []) : [];
  });
  const carried = Object.values(source.overrides ?? {}).flatMap((override) =>
    isHint(override) ? toHintField(override).generators : [],
  );
  return [...new Set([...own, ...(carried as readonly unknown[] as readonly Generator[])])];
}

function listKinds(node: FieldNode): string[] {
  const inner = node["of"] as FieldNode | undefined;
  return [node.kind, ...(typeof inner?.kind === "string" ? listKinds(inner) : [])];
}

/**
 * The values of a schema in a field.
 *
 * @param source - The schema and its options.
 * @param context - The field's context.
 */
export function prepareValues(source: SchemaNode, context: GeneratorContext): ValueMaker {
  const schema = compileOnce(source);
  // Standard Schemas see to their overrides themselves: what they replace need not be makeable.
  const overrides = isStandardSchema(source.schema) ? {} : (source.overrides ?? {});
  const override = createOverrider(overrides, (name, node) => context.nested(name, node));
  return schema.prepare({ random: context.random, override, nested: (slot) => prepareSlot(slot, context) });
}

function prepareSlot({ name, node, needsLocale, reason }: Slot, context: GeneratorContext): Cells | undefined {
  if (needsLocale && !hasLocale(context)) return undefined;
  try {
    const cells = context.nested(name, node);
    context.note(`${name}: ${reason}`);
    return cells;
  } catch (error) {
    // A locale may lack the data of a kind: the plain value does as well.
    if (isSeedbedError(error)) return undefined;
    throw error;
  }
}

function hasLocale(context: GeneratorContext): boolean {
  try {
    context.locale();
    return true;
  } catch {
    return false;
  }
}
