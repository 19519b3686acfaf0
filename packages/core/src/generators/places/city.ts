import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";

const generator: Generator<object, string> = {
  name: "city",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    return createTextCells(new LocaleText(context).city(), context.random);
  },
};

/**
 * Names of towns: real ones where the locale lists them, else made after its patterns.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.city();
 * ```
 */
export const city: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "city" }),
);
