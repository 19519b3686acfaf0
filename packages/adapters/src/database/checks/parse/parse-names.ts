import type { ComparisonOperator, SqlExpression } from "../sql-expression.js";

/** Reads a part of the tree. */
export type Read = (node: unknown) => SqlExpression;

/** Comparison operators by how they are written. */
export const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ["=", "="],
  ["==", "="],
  ["<>", "<>"],
  ["!=", "<>"],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
]);

/**
 * The last part of a name that may carry a schema.
 *
 * @param names - As the tree has it.
 */
export function lastName(names: unknown): string {
  const list = (names ?? []) as readonly { readonly String?: { readonly sval?: string } }[];
  return list.at(-1)?.String?.sval ?? "";
}
