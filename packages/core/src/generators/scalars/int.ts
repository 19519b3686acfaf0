import { Field } from "../../definition/field.js";
import { createCells } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { type NumericOptions, numericSchema, prepareNumeric } from "./numeric.js";

/** Options of whole numbers. */
export type IntOptions = NumericOptions;

const generator: Generator<IntOptions, number> = {
  name: "int",
  options: (z, parts) => numericSchema(z, parts),
  prepare: (options, context) =>
    createCells(prepareNumeric(options, context, { type: { type: "int" }, scale: 0, min: 0, max: 2147483647 })),
};

/**
 * Whole numbers, uniform between bounds or after a distribution.
 *
 * @param options - `min` and `max` (inclusive, within ±2^53; 0 to 2^31 − 1 unless stated), a `distribution`, or `mean` and `stdDev`.
 * @returns A field of numbers.
 * @example
 * ```ts
 * f.int({ min: 18, max: 90 });
 * f.int({ distribution: { type: "poisson", mean: 3 } });
 * ```
 */
export const int: FieldBuilder<(options?: IntOptions) => Field<number>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: IntOptions = {}) => new Field<number>({ kind: "int", ...options }),
);
