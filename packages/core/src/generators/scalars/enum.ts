import { Field } from "../../definition/field.js";
import { isSeedbedError } from "../../errors/seedbed-error.js";
import { createWeights } from "../../random/distributions/alias.js";
import { createDictionary } from "../../vector/dictionary.js";
import { fromValues } from "../../vector/from-values.js";
import type { ValueType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** A value of an enumeration. */
export type EnumValue = string | number | boolean;

/** Options of enumerations. */
export interface EnumOptions {
  readonly values: readonly EnumValue[];
  /** One weight a value; equal unless stated. They need not add up to anything. */
  readonly weights?: readonly number[];
}

const generator: Generator<EnumOptions, EnumValue> = {
  name: "enum",
  options: (z) =>
    z.strictObject({
      values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
      weights: z.array(z.number().nonnegative()).optional(),
    }),
  prepare(options, context): CellsInit<EnumValue> {
    const { values } = options;
    const weights = options.weights ?? values.map(() => 1);
    if (values.length === 0) context.report("values", "an enum needs a value", "list at least one");
    if (weights.length !== values.length) {
      context.report("weights", `${weights.length} weights for ${values.length} values`, "give one weight a value");
    }
    if (new Set(values).size !== values.length) {
      context.report("values", "a value is listed twice", "list it once, with a higher weight");
    }
    let choice: ReturnType<typeof createWeights>;
    try {
      choice = createWeights(weights);
    } catch (error) {
      if (!isSeedbedError(error)) throw error;
      context.report("weights", error.message, error.hint, error.code);
      choice = createWeights([1]);
    }
    const { random } = context;
    const possible = values.filter((_, i) => (weights[i] ?? 0) > 0);
    const type = typeOf(values);
    const base = {
      type,
      domain: possible.length,
      at: (row: number) => values[choice.pick(random, row, 0)]!,
      pick: (index: number) => possible[index]!,
    };
    if (type.type !== "string") {
      return {
        ...base,
        fill(rows) {
          const indices = choice.fill(random, rows, 0);
          return fromValues(
            type,
            Array.from(indices, (index) => values[index]),
          );
        },
      };
    }
    const dictionary = createDictionary(values as string[]);
    return {
      ...base,
      fill: (rows) => ({
        layout: "dictionary",
        type: { type: "string" },
        length: rows.length,
        validity: null,
        indices: choice.fill(random, rows, 0),
        dictionary,
      }),
    };
  },
};

function typeOf(values: readonly EnumValue[]): ValueType {
  if (values.every((value) => typeof value === "string")) return { type: "string" };
  if (values.every((value) => typeof value === "boolean")) return { type: "bool" };
  if (values.every((value) => Number.isSafeInteger(value))) return { type: "int" };
  if (values.every((value) => typeof value === "number")) return { type: "float" };
  return { type: "json" };
}

function build(
  values: readonly EnumValue[] | Readonly<Record<string, number>>,
  options: { readonly weights?: readonly number[] } = {},
): Field<EnumValue> {
  if (Array.isArray(values)) return new Field({ kind: "enum", values, ...options });
  return new Field({ kind: "enum", values: Object.keys(values), weights: Object.values(values) });
}

/**
 * One of some values, equally often or by weight. A weight holds however rare it is.
 *
 * @param values - A list of strings, numbers or booleans; or an object of value to weight.
 * @param options - `weights` of a list, one a value.
 * @returns A field typed by the values.
 * @example
 * ```ts
 * f.enum(["red", "green"]);
 * f.enum({ US: 40, DE: 20, FR: 20, JP: 20 });
 * f.enum([200, 404, 500], { weights: [90, 8, 2] });
 * ```
 */
export const enumeration: FieldBuilder<{
  <const V extends readonly EnumValue[]>(values: V, options?: { readonly weights?: readonly number[] }): Field<V[number]>;
  <const W extends Readonly<Record<string, number>>>(weights: W): Field<keyof W & string>;
}> = /* @__PURE__ */ defineBuiltinField(generator, build as never);
