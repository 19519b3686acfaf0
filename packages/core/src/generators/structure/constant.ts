import { Field } from "../../definition/field.js";
import { createDictionary } from "../../vector/dictionary.js";
import { fromValues } from "../../vector/from-values.js";
import type { ValueType } from "../../vector/value-type.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { copyJson, type JsonValue } from "./json-value.js";

/** Options of constants. */
interface ConstantNode {
  readonly value: JsonValue;
}

const generator: Generator<ConstantNode, JsonValue> = {
  name: "constant",
  options: (z) => z.strictObject({ value: z.json() }),
  prepare({ value }, context) {
    if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) {
      context.report("value", `a constant is a JSON value, got ${String(value)}`, "for a missing value write null");
      return { type: { type: "json" }, nullable: true, at: () => null };
    }
    const type = typeOf(value);
    const dictionary = typeof value === "string" ? createDictionary([value]) : undefined;
    return {
      type,
      fixed: true,
      domain: 1,
      at: () => copyJson(value),
      pick: () => copyJson(value),
      fill: ({ length }) =>
        dictionary === undefined
          ? fromValues(
              type,
              Array.from({ length }, () => copyJson(value)),
            )
          : {
              layout: "dictionary",
              type: { type: "string" },
              length,
              validity: null,
              indices: new Int32Array(length),
              dictionary,
            },
    };
  },
};

function typeOf(value: JsonValue): ValueType {
  if (typeof value === "string") return { type: "string" };
  if (typeof value === "boolean") return { type: "bool" };
  if (typeof value === "number") return { type: Number.isSafeInteger(value) ? "int" : "float" };
  return { type: "json" };
}

/**
 * The same value in every row.
 *
 * @param value - Any JSON value, null included.
 * @returns A field typed by the value.
 * @example
 * ```ts
 * f.constant("EUR");
 * ```
 */
export const constant: FieldBuilder<<const V extends JsonValue>(value: V) => Field<V>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((value: JsonValue) => new Field({ kind: "constant", value })) as never,
);
