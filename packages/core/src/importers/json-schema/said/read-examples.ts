import type { FieldNode } from "../../../index.js";

/**
 * The kind of field whose values are examples.
 *
 * @param examples - Values of the keyword `examples`; texts and numbers count.
 * @returns Undefined when there are none.
 */
export function readExamples(examples: readonly unknown[]): FieldNode | undefined {
  const values = [...new Set(examples)].filter((value) => typeof value === "string" || typeof value === "number");
  // A field is of texts or of numbers.
  const alike = values.filter((value) => typeof value === typeof values[0]);
  return alike.length === 0 ? undefined : { kind: "enum", values: alike };
}
