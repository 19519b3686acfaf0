import { eitherOf, type SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "./marks.js";

/**
 * One of some values; those that JSON cannot hold stand beside the others.
 *
 * @param values - Any values.
 * @param marks - Where marks are made.
 */
export function listedValues(values: readonly unknown[], marks: Marks): SchemaDocument {
  const plain = values.filter(isScalar);
  const others = values.filter((value) => !isScalar(value));
  const options: SchemaDocument[] = [];
  if (plain.length > 0) options.push({ enum: [...new Set(plain)] });
  if (others.length > 0) options.push(marks.oneOf(others));
  return eitherOf(options);
}

/**
 * Tells whether JSON holds a value as it is.
 *
 * @param value - Anything.
 */
export function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === "string" ||
    typeof value === "boolean" ||
    (typeof value === "number" && Number.isFinite(value))
  );
}
