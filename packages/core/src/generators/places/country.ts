import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";
import { wordSource } from "../locale-text/text-source.js";

const generator: Generator<object, string> = {
  name: "country",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    return createTextCells(wordSource(new LocaleText(context).list("location.country")), context.random);
  },
};

/**
 * Names of countries, in the language of the locale.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.country().locale("de");
 * ```
 */
export const country: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "country" }),
);
