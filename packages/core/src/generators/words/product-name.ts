import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";

const generator: Generator<object, string> = {
  name: "productName",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    return createTextCells(new LocaleText(context).patterns("commerce.product_name.pattern"), context.random);
  },
};

/**
 * Names of products: a quality, a material and a thing.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.productName();
 * ```
 */
export const productName: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "productName" }),
);
