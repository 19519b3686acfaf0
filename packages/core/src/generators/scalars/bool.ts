import { Field } from "../../definition/field.js";
import { createBits, setBit } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Options of booleans. */
export interface BoolOptions {
  /** Share of rows that are true, 0 to 1; one half unless stated. */
  readonly trueFraction?: number;
}

const WORD = 4294967296;

const generator: Generator<BoolOptions, boolean> = {
  name: "bool",
  options: (z) => z.strictObject({ trueFraction: z.number().min(0).max(1).optional() }),
  prepare(options, context) {
    const { trueFraction = 0.5 } = options;
    if (!(trueFraction >= 0 && trueFraction <= 1)) {
      context.report(
        "trueFraction",
        `a fraction lies between 0 and 1, got ${String(trueFraction)}`,
        "10 % is 0.1",
        "FRACTION_INVALID",
      );
    }
    const { random } = context;
    const limit = trueFraction * WORD;
    const possible = [false, true].filter((value) => (value ? trueFraction > 0 : trueFraction < 1));
    return {
      type: { type: "bool" },
      domain: possible.length,
      at: (row) => random.word(row, 0) < limit,
      pick: (index) => possible[index]!,
      fill(rows) {
        const words = random.words(rows, 0);
        const bits = createBits(words.length);
        for (let i = 0; i < words.length; i++) if (words[i]! < limit) setBit(bits, i);
        return { layout: "bool", type: { type: "bool" }, length: words.length, validity: null, bits };
      },
    };
  },
};

/**
 * True or false.
 *
 * @param options - `trueFraction`: how often it is true.
 * @returns A field of booleans.
 * @example
 * ```ts
 * f.bool({ trueFraction: 0.9 });
 * ```
 */
export const bool: FieldBuilder<(options?: BoolOptions) => Field<boolean>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: BoolOptions = {}) => new Field<boolean>({ kind: "bool", ...options }),
);
