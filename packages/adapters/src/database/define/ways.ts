import type { ColumnSpace } from "../checks/space/column-space.js";
import { intersect } from "../checks/space/intersect.js";
import type { TableCondition } from "./conditions/table-conditions.js";
import type { ScopedTable } from "./scope/scope.js";

/** True when a condition says only that rows do not refer to themselves, and keys are made so. */
export function isNoSelfReference(condition: TableCondition, table: ScopedTable): boolean {
  const { expression } = condition;
  if (expression?.node !== "compare" || expression.op !== "<>") return false;
  const { left, right } = expression;
  if (left.node !== "column" || right.node !== "column") return false;
  return table.source.foreignKeys.some((key) => {
    if (key.target.name !== table.source.name || key.target.schema !== table.source.schema) return false;
    return key.columns.some((column, i) => {
      const pair = [column, key.targetColumns[i]!];
      return (
        pair.includes(left.name) &&
        pair.includes(right.name) &&
        table.source.columns.find(({ name }) => name === column)?.nullable === true
      );
    });
  });
}

/** A way's name, as the field that chooses it holds it. */
export function wayName(way: number): string {
  return String.fromCharCode(97 + way);
}

/** Ways whose spaces ask for the same values; of unique columns all ways share one. */
export function groupSpaces(
  ways: readonly { readonly way: number; readonly space: ColumnSpace }[],
  unique: boolean,
): readonly { readonly space: ColumnSpace; readonly ways: readonly number[] }[] {
  const groups = new Map<string, { space: ColumnSpace; ways: number[] }>();
  for (const { way, space } of ways) {
    const { null: _, ...values } = space;
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { space: values, ways: [way] });
    else group.ways.push(way);
  }
  if (!unique || groups.size < 2) return [...groups.values()];
  const joined = [...groups.values()].reduce<ColumnSpace | undefined>(
    (all, { space }) => (all === undefined ? undefined : intersect(all, space)),
    {},
  );
  return [{ space: joined ?? {}, ways: ways.map(({ way }) => way) }];
}
