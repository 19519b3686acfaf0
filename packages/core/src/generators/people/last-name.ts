import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { dictionaryVector, Names } from "./names.js";

const generator: Generator<object, string> = {
  name: "lastName",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    const names = new Names(context, context.random, undefined);
    const distinct = names.distinctLast();
    return {
      type: { type: "string" },
      domain: distinct.length,
      at: (row) => names.last.strings[names.lastAt(row)]!,
      pick: (index) => distinct[index]!,
      fill: (rows) => dictionaryVector(names.last, names.fillLast(rows)),
    };
  },
};

/**
 * Last names of the locale.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.lastName();
 * ```
 */
export const lastName: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "lastName" }),
);
