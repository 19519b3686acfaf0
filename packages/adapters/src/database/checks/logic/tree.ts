import type { SqlExpression } from "../sql-expression.js";

/**
 * A condition in negation normal form: only single tests are negated. A row passes unless the condition is false, and in this form a
 * test that gives null may be taken for true: `and` and `or` then tell the same.
 */
export type Tree =
  | { readonly node: "all" | "any"; readonly items: readonly Tree[] }
  | { readonly node: "literal"; readonly literal: Literal };

/** One test. */
export interface Literal {
  readonly expression: SqlExpression;
  readonly negated: boolean;
}

/** What every row passes, and what none does. */
export const ALWAYS: Tree = { node: "all", items: [] };
export const NEVER: Tree = { node: "any", items: [] };

/** A test as a tree. */
export function leaf(expression: SqlExpression, negated = false): Tree {
  return { node: "literal", literal: { expression, negated } };
}

/** All of some conditions, flat. */
export function all(items: readonly Tree[]): Tree {
  return join("all", items);
}

/** Any of some conditions, flat. */
export function any(items: readonly Tree[]): Tree {
  return join("any", items);
}

function join(node: "all" | "any", items: readonly Tree[]): Tree {
  const flat = items.flatMap((item) => (item.node === node ? item.items : [item]));
  const decisive = node === "all" ? NEVER : ALWAYS;
  if (flat.some((item) => isSame(item, decisive))) return decisive;
  return flat.length === 1 ? flat[0]! : { node, items: flat };
}

function isSame(tree: Tree, other: Tree): boolean {
  return tree.node !== "literal" && tree.node === other.node && tree.items.length === 0;
}

/** A test as an expression again. */
export function toExpression({ expression, negated }: Literal): SqlExpression {
  return negated ? { node: "not", item: expression } : expression;
}

/** A tree as an expression again. */
export function treeExpression(tree: Tree): SqlExpression {
  if (tree.node === "literal") return toExpression(tree.literal);
  return { node: tree.node === "all" ? "and" : "or", items: tree.items.map(treeExpression) };
}
