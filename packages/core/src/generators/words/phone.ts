import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText, PHONE_SYMBOLS } from "../locale-text/locale-text.js";
import { pickDisjoint } from "../locale-text/pick-disjoint.js";
import { createTextCells } from "../locale-text/text-cells.js";
import { choiceSource } from "../locale-text/text-source.js";

/** Options of telephone numbers. */
export interface PhoneOptions {
  /**
   * `"national"` (unless stated) as written within the country, `"international"` in E.164 form, `"human"` as people
   * write them in all sorts of ways, `"mobile"`.
   */
  readonly form?: "human" | "national" | "international" | "mobile";
}

/** A country code never starts with 0, and there are fifteen digits at most. */
const E164 = /^\+[1-9!][0-9#!]{6,14}$/;
const FORMS = ["human", "national", "international", "mobile"] as const;

const generator: Generator<PhoneOptions, string> = {
  name: "phone",
  options: (z) => z.strictObject({ form: z.enum(FORMS).optional() }),
  prepare(options, context) {
    const form = options.form ?? "national";
    if (!FORMS.includes(form)) context.report("form", `form must be one of ${FORMS.join(", ")}, got ${JSON.stringify(form)}`);
    const text = new LocaleText(context);
    const formats = readFormats(text, form);
    const cells = createTextCells(choiceSource(formats.map((format) => text.pattern(format, PHONE_SYMBOLS))), context.random);
    return { ...cells, ...pickDisjoint(formats, PHONE_SYMBOLS) };
  },
};

/** The formats of a form; where the locale has no mobile numbers of its own, national ones stand in. */
function readFormats(text: LocaleText, form: string): readonly string[] {
  const path = `phone_number.format.${form}`;
  const formats = text.findList(path) ?? text.list("phone_number.format.national");
  if (form !== "international") return formats;
  const plain = formats.map((format) => `+${format.replace(/[^0-9#!]/g, "")}`).filter((format) => E164.test(format));
  if (plain.length === 0) throw text.missing(path);
  return plain;
}

/**
 * Telephone numbers in the formats of the locale. They are valid by form; whether one is in service is not known.
 *
 * @param options - `form`: national, international (E.164), human or mobile.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.phone({ form: "international" }).unique();
 * ```
 */
export const phone: FieldBuilder<(options?: PhoneOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: PhoneOptions = {}) => new Field<string>({ kind: "phone", ...options }),
);
