import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { type NumericOptions, numericSchema, prepareNumeric } from "./numeric.js";

/** How a decimal reads in rows. */
export type DecimalForm = "number" | "string";

/** Options of decimals. */
export interface DecimalOptions extends NumericOptions {
  /** Digits after the point, 0 to 15; 2 unless stated. */
  readonly scale?: number;
  /** `"number"` unless stated; `"string"` keeps trailing zeros: `"12.50"`. */
  readonly as?: DecimalForm;
}

const MAX_SCALE = 15;

const generator: Generator<DecimalOptions> = {
  name: "decimal",
  options: (z, parts) =>
    numericSchema(z, parts).extend({
      scale: z.int().min(0).max(MAX_SCALE).optional(),
      as: z.enum(["number", "string"]).optional(),
    }),
  prepare(options, context) {
    let { scale = 2, as = "number" } = options;
    if (!(Number.isInteger(scale) && scale >= 0 && scale <= MAX_SCALE)) {
      context.report("scale", `scale is a whole number from 0 to ${MAX_SCALE}, got ${String(scale)}`, "2 gives hundredths");
      scale = 2;
    }
    if (as !== "number" && as !== "string") {
      context.report("as", `a decimal reads as "number" or "string", got ${String(as)}`);
      as = "number";
    }
    return prepareNumeric(options, context, { type: { type: "decimal", scale, as }, scale, min: 0, max: 1000 });
  },
};

/**
 * Decimals: whole multiples of 10^−scale, both bounds included.
 *
 * @param options - `min` and `max` (0 to 1000 unless stated), `scale`, a `distribution`, or `mean` and `stdDev`; `as: "string"` for text.
 * @returns A field of numbers, or of strings.
 * @example
 * ```ts
 * f.decimal({ mean: 1000, stdDev: 300, scale: 2 });
 * f.decimal({ min: 0, max: 10, as: "string" });
 * ```
 */
export const decimal: FieldBuilder<{
  (options: DecimalOptions & { readonly as: "string" }): Field<string>;
  (options?: DecimalOptions): Field<number>;
}> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((options: DecimalOptions = {}) => new Field({ kind: "decimal", ...options })) as never,
);
