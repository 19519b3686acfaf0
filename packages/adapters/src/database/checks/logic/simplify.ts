import type { SqlExpression } from "../sql-expression.js";
import { listColumns } from "../walk-expression.js";
import { columnOf } from "./strip-casts.js";
import { all, any, type Literal, type Tree } from "./tree.js";

/**
 * Drops what adds nothing from choices: `a IS NULL OR a < b` is `a < b`, for null passes a comparison anyway; and
 * `a = 1 OR a IN (2, 3)` is one list.
 *
 * @param tree - A condition in normal form.
 */
export function simplify(tree: Tree): Tree {
  if (tree.node === "literal") return tree;
  const items = tree.items.map(simplify);
  return tree.node === "all" ? all(items) : any(joinLists(dropNulls(items)));
}

function dropNulls(items: readonly Tree[]): readonly Tree[] {
  const others = items.filter((item) => nullTested(item) === undefined);
  if (others.length === 0) return items;
  return items.filter((item) => {
    const column = nullTested(item);
    return (
      column === undefined ||
      !others.some(
        (other) => other.node === "literal" && isStrict(other.literal) && listColumns(other.literal.expression).includes(column),
      )
    );
  });
}

function nullTested(tree: Tree): string | undefined {
  if (tree.node !== "literal" || tree.literal.negated || tree.literal.expression.node !== "null") return undefined;
  return columnOf(tree.literal.expression.item);
}

/** True for tests that are null when one of their columns is. */
function isStrict({ expression }: Literal): boolean {
  if (!["compare", "in", "match", "column"].includes(expression.node)) return false;
  return !/"(?:coalesce|ifnull|nullif|greatest|least|concat|num_nulls|num_nonnulls|case|null|distinct|truth)"/.test(
    JSON.stringify(expression),
  );
}

function joinLists(items: readonly Tree[]): readonly Tree[] {
  const lists = new Map<string, readonly { readonly tree: Tree; readonly list: readonly SqlExpression[] }[]>();
  const rest: Tree[] = [];
  for (const tree of items) {
    const list = toList(tree);
    if (list === undefined) {
      rest.push(tree);
      continue;
    }
    const key = JSON.stringify(list.item);
    lists.set(key, [...(lists.get(key) ?? []), { tree, list: list.list }]);
  }
  // One test alone stays as it is written: it may be of something computed.
  const joined = [...lists.values()].map((parts): Tree => {
    if (parts.length === 1) return parts[0]!.tree;
    const { item } = toList(parts[0]!.tree)!;
    return {
      node: "literal",
      literal: { expression: { node: "in", item, list: parts.flatMap(({ list }) => list) }, negated: false },
    };
  });
  return [...joined, ...rest];
}

function toList(tree: Tree): Extract<Literal["expression"], { node: "in" }> | undefined {
  if (tree.node !== "literal" || tree.literal.negated) return undefined;
  const { expression } = tree.literal;
  if (expression.node === "in" && expression.list.every((item) => listColumns(item).length === 0)) return expression;
  if (expression.node !== "compare" || expression.op !== "=") return undefined;
  const { left, right } = expression;
  if (listColumns(right).length === 0 && listColumns(left).length > 0) return { node: "in", item: left, list: [right] };
  if (listColumns(left).length === 0 && listColumns(right).length > 0) return { node: "in", item: right, list: [left] };
  return undefined;
}
