import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";
import { wordSource } from "../locale-text/text-source.js";

const generator: Generator<object, string> = {
  name: "jobTitle",
  options: (z) => z.strictObject({}),
  prepare(_options, context) {
    const text = new LocaleText(context);
    return createTextCells(
      text.find("person.job_title_pattern") === undefined
        ? wordSource(text.list("person.job_type"))
        : text.patterns("person.job_title_pattern"),
      context.random,
    );
  },
};

/**
 * Job titles, in the language of the locale as far as it has them.
 *
 * @returns A field of strings.
 * @example
 * ```ts
 * f.jobTitle();
 * ```
 */
export const jobTitle: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "jobTitle" }),
);
