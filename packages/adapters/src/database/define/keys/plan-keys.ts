import type { CatalogForeignKey } from "../../catalog/catalog.js";
import { madeForeignKeys, type Scope, type ScopedTable } from "../scope/scope.js";
import type { KeyPlan } from "./key-plan.js";

/** How far a value is followed from key to key. */
const MAX_STEPS = 6;

/**
 * Decides which foreign key gives a value to which column: columns may belong to several.
 *
 * @param table - The table.
 * @param scope - All tables.
 */
export function planKeys(table: ScopedTable, scope: Scope): readonly KeyPlan[] {
  const nullable = (column: string): boolean => table.source.columns.find(({ name }) => name === column)?.nullable === true;
  const made = madeForeignKeys(table, scope);
  const rank = ({ key }: { readonly key: CatalogForeignKey }): number =>
    key.columns.length * 2 - Number(key.columns.some(nullable));
  const plans: KeyPlan[] = [];
  const decided = new Map<string, KeyPlan>();
  for (const { key, target } of [...made].sort((a, b) => rank(b) - rank(a))) {
    const own = key.columns.filter((column) => !decided.has(column));
    const shared = key.columns.filter((column) => decided.has(column));
    if (own.length === 0) {
      addCondition(plans, decided, { key, target }, scope);
      continue;
    }
    const where = Object.fromEntries(shared.map((column) => [targetOf(key, column), column]));
    const partly = own.some(nullable) && !own.every(nullable);
    const row = shared.length > 0 || (partly && target === table);
    const leader = row ? `_parent${plans.length + 1}` : own[0]!;
    const plan: KeyPlan = { key, target, own, form: row ? "row" : "reference", leader, where, also: [] };
    plans.push(plan);
    for (const column of own) decided.set(column, plan);
    // Where the row found has to exist, the key it agrees with chooses among those that have one.
    if (shared.length > 0 && !own.every(nullable)) addCondition(plans, decided, { key, target }, scope, shared);
  }
  for (const key of table.source.foreignKeys) {
    if (made.some((other) => other.key === key)) continue;
    const own = key.columns.filter((column) => !decided.has(column) && table.fields.has(column));
    if (own.length === 0) continue;
    const form = (scope.existing(key.target)?.sample.length ?? 0) > 0 ? "list" : "null";
    const plan: KeyPlan = { key, target: undefined, own, form, leader: `_parent${plans.length + 1}`, where: {}, also: [] };
    plans.push(plan);
    for (const column of own) decided.set(column, plan);
  }
  return plans;
}

/** The column of the target that a column of the key refers to. */
export function targetOf(key: CatalogForeignKey, column: string): string {
  return key.targetColumns[key.columns.indexOf(column)]!;
}

/** Lets an earlier key choose only rows that a later one, over the same columns, finds too. */
function addCondition(
  plans: KeyPlan[],
  decided: Map<string, KeyPlan>,
  { key, target }: { readonly key: CatalogForeignKey; readonly target: ScopedTable },
  scope: Scope,
  columns: readonly string[] = key.columns,
): void {
  const first = decided.get(columns[0]!);
  if (first === undefined || first.target === undefined || !columns.every((column) => decided.get(column) === first)) return;
  const pairs = columns.map((column) => [targetOf(first.key, column), targetOf(key, column)] as const);
  if (isImplied(first.target, pairs, target, scope, MAX_STEPS) && columns.length === key.columns.length) return;
  const also = [...first.also, { target, where: Object.fromEntries(pairs.map(([from, to]) => [to, from])) }];
  const leader = first.form === "row" ? first.leader : `_parent${plans.indexOf(first) + 1}`;
  const changed: KeyPlan = { ...first, form: "row", leader, also };
  plans[plans.indexOf(first)] = changed;
  for (const [column, plan] of decided) if (plan === first) decided.set(column, changed);
}

/** True when the values that columns of a table hold are known to be in the target, by keys of that table. */
function isImplied(
  table: ScopedTable,
  pairs: readonly (readonly [from: string, to: string])[],
  target: ScopedTable,
  scope: Scope,
  steps: number,
): boolean {
  if (table === target && pairs.every(([from, to]) => from === to)) return true;
  if (steps === 0) return false;
  return madeForeignKeys(table, scope).some(({ key, target: next }) => {
    if (!pairs.every(([from]) => key.columns.includes(from))) return false;
    return isImplied(
      next,
      pairs.map(([from, to]) => [targetOf(key, from), to] as const),
      target,
      scope,
      steps - 1,
    );
  });
}
