import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { dictionaryVector, Names, type SexChoice, sexSchema } from "./names.js";

/** Options of first names. */
export interface FirstNameOptions {
  /** One sex, or weights; both equally often unless stated. */
  readonly sex?: SexChoice;
}

const generator: Generator<FirstNameOptions, string> = {
  name: "firstName",
  options: (z) =>
    z.strictObject({
      sex: sexSchema(z).optional(),
    }),
  prepare(options, context) {
    const names = new Names(context, context.random, options.sex);
    const distinct = names.distinctFirst();
    return {
      type: { type: "string" },
      domain: distinct.length,
      at: (row) => names.first.strings[names.firstAt(row)]!,
      pick: (index) => distinct[index]!,
      fill: (rows) => dictionaryVector(names.first, names.fillFirst(rows)),
    };
  },
};

/**
 * First names of the locale.
 *
 * @param options - `sex`: one, or weights.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.firstName({ sex: "female" });
 * ```
 */
export const firstName: FieldBuilder<(options?: FirstNameOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: FirstNameOptions = {}) => new Field<string>({ kind: "firstName", ...options }),
);
