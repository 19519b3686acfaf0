import type { FieldNode, PerNode, TableNode } from "../definition/node.js";
import { isSeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { ChildCounts } from "./child-counts.js";
import type { IssueList } from "./issue-list.js";
import type { TablePlan } from "./table-plan.js";

/** Row counts by table. */
type RowCounts = Readonly<Record<string, number>> | undefined;

/** The row count of a table that is not made per parent; bad ones are reported. */
export function resolveRows(name: string, table: TableNode, overrides: RowCounts, issues: IssueList): number | undefined {
  const path = `tables.${name}`;
  if (typeof table.fields !== "object" || table.fields === null || Object.keys(table.fields).length === 0) {
    issues.error("TABLE_EMPTY", `${path}.fields`, "a table needs at least one field", "add a field, such as an id");
  }
  if (table.per !== undefined) {
    if (table.rows !== undefined) {
      issues.error("ROWS_INVALID", `${path}.rows`, "a table made per parent has no row count of its own", "drop rows or per");
    }
    return undefined;
  }
  const override = overrides !== undefined && Object.hasOwn(overrides, name) ? overrides[name] : undefined;
  const rows = override ?? table.rows;
  if (!Number.isSafeInteger(rows) || (rows as number) < 0) {
    const at = override === undefined ? `${path}.rows` : `rows.${name}`;
    issues.error(
      "ROWS_INVALID",
      at,
      `a row count is a whole number from 0 to 2^53 − 1, got ${String(rows)}`,
      "give for example 1000",
    );
    return 0;
  }
  return rows;
}

/** Reports row counts given for tables that do not exist or are made per parent. */
export function checkRowOverrides(rows: RowCounts, tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  for (const name of Object.keys(rows ?? {})) {
    const table = tables.get(name);
    if (table === undefined) {
      issues.error("TABLE_UNKNOWN", `rows.${name}`, `there is no table "${name}"`, suggestName(name, tables.keys()));
    } else if (table.node.per !== undefined) {
      issues.error(
        "ROWS_INVALID",
        `rows.${name}`,
        `"${name}" is made per ${table.node.per.table}: its parents decide its row count`,
        `set the rows of "${table.node.per.table}"`,
      );
    }
  }
}

/** Ties a table made per parent to it. */
export function linkParent(table: TablePlan, tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  const { per } = table.node;
  if (per === undefined) return;
  const path = `tables.${table.name}.per`;
  const parent = tables.get(per.table);
  if (parent === undefined) {
    issues.error("TABLE_UNKNOWN", `${path}.table`, `there is no table "${per.table}"`, suggestName(per.table, tables.keys()));
    return;
  }
  if (!checkBetween(per, path, issues)) return;
  try {
    table.per = { parent, counts: new ChildCounts(per, () => parent.rowCount(), table.random.derive("#count")) };
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    issues.error(error.code, `${path}.distribution`, error.message, error.hint);
  }
}

function checkBetween(per: PerNode, path: string, issues: IssueList): boolean {
  const between = per.between as unknown;
  if (!Array.isArray(between) || between.length !== 2 || !between.every((n) => Number.isSafeInteger(n) && n >= 0 && n <= 1e9)) {
    issues.error(
      "BETWEEN_INVALID",
      `${path}.between`,
      "between holds two whole numbers from 0 to 10^9",
      "give for example [0, 12]",
    );
    return false;
  }
  if (between[0] > between[1]) {
    issues.error("BETWEEN_INVALID", `${path}.between`, `between [${between[0]}, ${between[1]}] is empty`, "swap the numbers");
    return false;
  }
  return true;
}

/** Reports tables that are made per each other. */
export function checkParentCircles(tables: ReadonlyMap<string, TablePlan>, issues: IssueList): void {
  for (const table of tables.values()) {
    const path = [table.name];
    let parent = table.per?.parent;
    while (parent !== undefined && path.length <= tables.size) {
      path.push(parent.name);
      if (parent === table) {
        issues.error(
          "PARENT_CYCLE",
          `tables.${table.name}.per`,
          `tables are made per each other: ${path.join(" → ")}`,
          "give one of them a row count",
        );
        break;
      }
      parent = parent.per?.parent;
    }
  }
}

/** Reports two names that share the key of their randomness. */
export function checkKey(seen: Map<string, string>, key: string, name: string, path: string, issues: IssueList): void {
  const other = seen.get(key);
  if (other !== undefined) {
    issues.error("KEY_CLASH", `${path}.key`, `"${name}" and "${other}" share the key "${key}"`, "give each its own key");
  }
  seen.set(key, name);
}

/** Reports fractions outside 0 to 1 and primary keys that could be null. */
export function checkModifiers(node: FieldNode, path: string, table: TablePlan, issues: IssueList): void {
  for (const name of ["nullFraction", "absentFraction"] as const) {
    const fraction = node[name];
    if (fraction !== undefined && !(typeof fraction === "number" && fraction >= 0 && fraction <= 1)) {
      issues.error(
        "FRACTION_INVALID",
        `${path}.${name}`,
        `a fraction lies between 0 and 1, got ${String(fraction)}`,
        "10 % is 0.1",
      );
    }
  }
  const inKey = node.primaryKey === true || (table.node.primaryKey ?? []).includes(path.slice(path.lastIndexOf(".") + 1));
  if (inKey && ((node.nullFraction ?? 0) > 0 || (node.absentFraction ?? 0) > 0 || node.when !== undefined)) {
    issues.error(
      "PRIMARY_KEY_NULLABLE",
      path,
      "a primary key is never null",
      "drop nullable(), optional() and when(), or use unique()",
    );
  }
}
