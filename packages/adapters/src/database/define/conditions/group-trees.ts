import { type Tree, treeExpression } from "../../checks/logic/tree.js";
import { listColumns } from "../../checks/walk-expression.js";

/**
 * Groups conditions that share columns, for they have to be met together.
 *
 * @param trees - Conditions with a choice.
 */
export function groupTrees<T extends { readonly tree: Tree }>(trees: readonly T[]): readonly (readonly T[])[] {
  const groups: { columns: Set<string>; items: T[] }[] = [];
  for (const item of trees) {
    const joined = { columns: new Set(listColumns(treeExpression(item.tree))), items: [item] };
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i]!;
      if (![...group.columns].some((column) => joined.columns.has(column))) continue;
      for (const column of group.columns) joined.columns.add(column);
      joined.items.unshift(...group.items);
      groups.splice(i, 1);
    }
    groups.push(joined);
  }
  return groups.map(({ items }) => items);
}
