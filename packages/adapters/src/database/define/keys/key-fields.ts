import type { FieldNode } from "@seedbed/core";
import type { RowCounts } from "../scope/row-counts.js";
import type { Scope, ScopedTable } from "../scope/scope.js";
import type { KeyFields, KeyPlan } from "./key-plan.js";
import { targetOf } from "./plan-keys.js";

/** Share of rows that refer to nothing where they need not. */
const NULL_FRACTION = 0.15;

/**
 * Makes the fields of foreign keys.
 *
 * @param table - The table.
 * @param plans - What each key decides.
 * @param scope - All tables.
 * @param rows - Rows of the tables.
 * @param distinct - Keys whose rows refer to different rows.
 */
export function makeKeyFields(
  table: ScopedTable,
  plans: readonly KeyPlan[],
  scope: Scope,
  { counts }: RowCounts,
  distinct: ReadonlySet<KeyPlan>,
): KeyFields {
  const columns = new Map<string, FieldNode>();
  const helpers = new Map<string, FieldNode>();
  const isNullable = (column: string): boolean => table.source.columns.find(({ name }) => name === column)?.nullable === true;
  const field = (column: string): string => table.fields.get(column)!;
  for (const plan of plans) {
    const { key, target, own, form, leader } = plan;
    const nullable = own.every(isNullable);
    const empty = target === undefined || (counts.get(target) === 0 && table !== target);
    if (form === "list" || (empty && (scope.existing(key.target)?.sample.length ?? 0) > 0)) {
      const { sample } = scope.existing(key.target)!;
      helpers.set(leader.startsWith("_") ? leader : `_parent_${leader}`, {
        kind: "int",
        min: 0,
        max: sample.length - 1,
        ...(nullable ? { nullFraction: NULL_FRACTION } : {}),
      });
      const by = leader.startsWith("_") ? leader : `_parent_${leader}`;
      for (const column of own)
        columns.set(column, { kind: "sql.lookup", by, values: sample.map((row) => row[targetOf(key, column)] ?? null) });
      continue;
    }
    if (target === undefined || form === "null") {
      for (const column of own) columns.set(column, { kind: "string", nullFraction: 1 });
      continue;
    }
    const self = target === table;
    if (form === "row") {
      helpers.set(leader, {
        kind: "sql.parentRow",
        of: target.name,
        rows: counts.get(target) ?? 0,
        where: Object.fromEntries(Object.entries(plan.where).map(([theirs, ours]) => [target.fields.get(theirs)!, field(ours)])),
        also: plan.also.map((other) => ({
          table: other.target.name,
          rows: counts.get(other.target) ?? 0,
          where: Object.fromEntries(
            Object.entries(other.where).map(([theirs, ours]) => [other.target.fields.get(theirs)!, target.fields.get(ours)!]),
          ),
        })),
        ...(self ? { earlier: true } : {}),
        ...(distinct.has(plan) ? { distinct: true } : {}),
        ...(nullable && !distinct.has(plan) ? { nullFraction: NULL_FRACTION } : {}),
      });
      for (const column of own)
        columns.set(column, {
          kind: "sql.cellAt",
          column: `${target.name}.${target.fields.get(targetOf(key, column))!}`,
          row: leader,
        });
      continue;
    }
    const to = (column: string): string => `${target.name}.${target.fields.get(targetOf(key, column))!}`;
    for (const column of own) {
      if (column === leader) {
        columns.set(column, {
          kind: "ref",
          to: to(column),
          ...(self && nullable && !distinct.has(plan) ? { acyclic: true } : {}),
          ...(nullable ? { nullFraction: NULL_FRACTION } : {}),
        });
      } else columns.set(column, { kind: "ref", to: to(column), with: field(leader) });
    }
  }
  return { columns, helpers };
}
