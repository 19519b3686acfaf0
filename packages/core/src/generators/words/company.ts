import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";

const generator: Generator<object, string> = {
  name: "company",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    return createTextCells(new LocaleText(context).patterns("company.name_pattern"), context.random);
  },
};

/**
 * Names of companies after the locale's patterns: names of people, towns or trades, and a legal form.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.company();
 * ```
 */
export const company: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "company" }),
);
