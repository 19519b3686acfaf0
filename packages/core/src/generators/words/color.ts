import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";
import { integerSource, joinSources, literalSource, symbolSource, wordSource } from "../locale-text/text-source.js";

/** Options of colours. */
export interface ColorOptions {
  /** `"hex"` unless stated: `#1e90ff`, `rgb(30, 144, 255)`, `hsl(210, 100%, 56%)`, or a name in the locale's language. */
  readonly form?: "hex" | "rgb" | "hsl" | "name";
}

const FORMS = ["hex", "rgb", "hsl", "name"] as const;
const HEX = /* @__PURE__ */ symbolSource("0123456789abcdef");
const BYTE = /* @__PURE__ */ integerSource(0, 255);
const PERCENT = /* @__PURE__ */ integerSource(0, 100);

const generator: Generator<ColorOptions, string> = {
  name: "color",
  options: (z) => z.strictObject({ form: z.enum(FORMS).optional() }),
  prepare(options, context) {
    const form = options.form ?? "hex";
    if (!FORMS.includes(form)) context.report("form", `form must be one of ${FORMS.join(", ")}, got ${JSON.stringify(form)}`);
    const text = literalSource;
    const source =
      form === "name"
        ? wordSource(new LocaleText(context).list("color.human"))
        : form === "rgb"
          ? joinSources([text("rgb("), BYTE, text(", "), BYTE, text(", "), BYTE, text(")")])
          : form === "hsl"
            ? joinSources([text("hsl("), integerSource(0, 359), text(", "), PERCENT, text("%, "), PERCENT, text("%)")])
            : joinSources([text("#"), HEX, HEX, HEX, HEX, HEX, HEX]);
    return createTextCells(source, context.random);
  },
};

/**
 * Colours in CSS notation, or as names.
 *
 * @param options - `form`: hex, rgb, hsl or name.
 * @returns A field of strings.
 * @source CSS Color Module Level 4.
 * @example
 * ```ts
 * f.color({ form: "name" }).locale("fr");
 * ```
 */
export const color: FieldBuilder<(options?: ColorOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: ColorOptions = {}) => new Field<string>({ kind: "color", ...options }),
);
