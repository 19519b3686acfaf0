import { type AnyField, Field } from "../../definition/field.js";
import { type GeneratorCarrier, isGeneratorCarrier, listGenerators } from "../../definition/named-generator.js";
import type { Generator } from "./generator.js";

/** A function that writes fields of a kind, with the kind attached. */
export type FieldBuilder<Build extends (...args: never[]) => unknown = (...args: never[]) => AnyField> = Build & {
  readonly generator: Generator;
};

/** How deep fields stand in arguments: `f.json({ shape: field })` has one two levels down, a record of fields in options three. */
const MAX_DEPTH = 3;

/**
 * Ties a field function to the generator it writes nodes for.
 *
 * Fields among the arguments, such as the element field of a list, may be of any kind: what they carry goes on to the field made.
 *
 * @param generator - The kind.
 * @param build - Makes a field from its arguments.
 * @returns The function, with the generator attached.
 * @example
 * ```ts
 * const dice = defineField(diceGenerator, (sides: number): Field<number> => new Field({ kind: "games.dice", sides }));
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineField<O extends object, Build extends (...args: never[]) => unknown>(
  generator: Generator<O>,
  build: Build,
): FieldBuilder<Build> {
  return createBuilder(generator, build, { generators: [] });
}

/**
 * The same as {@link defineField} for a built-in kind: its fields carry the generator, so that a bundle holds the kinds its
 * definitions use. A plugin's kind comes with the plugin instead, which may bring more than the kind.
 *
 * @param generator - The kind.
 * @param build - Makes a field from its arguments.
 */
export function defineBuiltinField<O extends object, Build extends (...args: never[]) => unknown>(
  generator: Generator<O>,
  build: Build,
): FieldBuilder<Build> {
  return createBuilder(generator, build, { generators: [generator] });
}

function createBuilder<O extends object, Build extends (...args: never[]) => unknown>(
  generator: Generator<O>,
  build: Build,
  own: GeneratorCarrier,
): FieldBuilder<Build> {
  const builder = (...args: Parameters<Build>): unknown => {
    const made = build(...args) as Partial<AnyField> | undefined;
    // A function may return several fields, as oneOf does: each of them carries what it needs already.
    if (made?.node === undefined) return made;
    return new Field(made.node, listGenerators([own, made, ...findCarriers(args, MAX_DEPTH)]));
  };
  return Object.assign(builder as unknown as Build, { generator: generator as Generator });
}

/** Fields among values, and inside of lists and records. */
function findCarriers(value: unknown, depth: number): unknown[] {
  if (isGeneratorCarrier(value)) return [value];
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((inner) => findCarriers(inner, depth - 1));
}
