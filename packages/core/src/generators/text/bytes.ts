import { Field } from "../../definition/field.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { TextVector } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { type LengthOptions, MAX_LENGTH, resolveLengths } from "./symbols/resolve-lengths.js";
import { createSymbolStrings } from "./symbols/symbol-strings.js";

/** Options of byte strings. */
export type BytesOptions = LengthOptions;

const generator: Generator<BytesOptions, Uint8Array> = {
  name: "bytes",
  options: (z) => {
    const length = z.int().min(0).max(MAX_LENGTH).optional();
    return z.strictObject({ length, minLength: length, maxLength: length });
  },
  prepare(options, context) {
    const lengths = resolveLengths(options, { min: 16, max: 16 }, context);
    const made = createSymbolStrings(context.random, 256, lengths);
    const { symbols } = made;
    const read = (length: number): Uint8Array => Uint8Array.from(symbols.subarray(0, length));
    const fill = (count: number, make: (i: number) => number): TextVector => {
      const builder = new TextBuilder(count, (lengths.min + Math.min(lengths.max, 1000)) / 2);
      builder.markNonAscii();
      for (let i = 0; i < count; i++) {
        const length = make(i);
        builder.reserve(length);
        const { bytes, at } = builder;
        for (let j = 0; j < length; j++) bytes[at + j] = symbols[j]!;
        builder.at = at + length;
        builder.end();
      }
      return builder.finish(null, { type: "bytes" });
    };
    return {
      type: { type: "bytes" },
      domain: made.domain,
      at: (row) => read(made.draw(row)),
      pick: (index, row) => read(made.pick(index, row)),
      fill: ({ length, values }) => fill(length, (i) => made.draw(values[i]!)),
      fillPicked: (indices, { length, values }) => fill(length, (i) => made.pick(indices[i]!, values[i]!)),
    };
  },
};

/**
 * Random bytes.
 *
 * @param options - `length`, or `minLength` and `maxLength`; 16 bytes unless stated, 100,000 at most.
 * @returns A field of `Uint8Array`.
 * @example
 * ```ts
 * f.bytes({ length: 32 });
 * ```
 */
export const bytes: FieldBuilder<(options?: BytesOptions) => Field<Uint8Array>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: BytesOptions = {}) => new Field<Uint8Array>({ kind: "bytes", ...options }),
);
