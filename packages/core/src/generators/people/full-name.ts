import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import type { FirstNameOptions } from "./first-name.js";
import { firstName } from "./first-name.js";
import { Names } from "./names.js";

const generator: Generator<FirstNameOptions, string> = {
  name: "fullName",
  options: (z, parts) => firstName.generator.options(z, parts),
  prepare(options, context) {
    const names = new Names(context, context.random, options.sex);
    const { separator } = names;
    // Without the separator inside the names, a full name tells which two they are.
    const first = separator === "" ? [] : names.distinctFirst().filter((name) => !name.includes(separator));
    const last = separator === "" ? [] : names.distinctLast().filter((name) => !name.includes(separator));
    const domain = first.length * last.length;
    return {
      type: { type: "string" },
      at: (row) => names.fullAt(row),
      fill: (rows) => names.fillFull(names.fill(rows)),
      ...(domain === 0
        ? {}
        : { domain, pick: (index: number) => names.join(first[index % first.length]!, last[Math.floor(index / first.length)]!) }),
    };
  },
};

/**
 * Full names of the locale: first and last name in its order.
 *
 * @param options - `sex`: one, or weights.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.fullName();
 * ```
 */
export const fullName: FieldBuilder<(options?: FirstNameOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: FirstNameOptions = {}) => new Field<string>({ kind: "fullName", ...options }),
);
