import type { CheckNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import type { Registry } from "../plugin/registry.js";
import type { IssueList } from "./issue-list.js";
import { orderRules } from "./order-rules.js";
import { type OrderRule, orderCells } from "./ordering.js";
import { planRedraw, type RowCheck } from "./redraw.js";
import { fieldsDrawn, planCheck } from "./redraw-check.js";
import { RedrawMembership } from "./redraw-membership.js";
import type { FieldPlan, TablePlan } from "./table-plan.js";

/**
 * Plans a table's checks: order rules by construction, the rest by drawing rows again.
 *
 * @param table - A table whose fields are prepared.
 * @param registry - For the expression engine.
 * @param issues - Where bad checks are reported.
 */
export function planChecks(table: TablePlan, registry: Registry, issues: IssueList): void {
  const checks = table.node.checks ?? [];
  const remaining: { check: CheckNode; index: number }[] = [];
  const rules: OrderRule[] = [];
  const ordered = checks.map((check, index) => (typeof check === "string" ? orderRules(check, table, issues, index) : undefined));
  const drawn = findDrawn(checks, ordered, table);
  checks.forEach((check, index) => {
    const found = ordered[index];
    if (found !== undefined && !drawn.has(index)) rules.push(...found);
    else remaining.push({ check, index });
  });
  if (rules.length > 0) applyOrder(table, rules, issues);
  const groups: Group[] = [];
  for (const { check, index } of remaining) {
    try {
      const planned = planCheck(check, index, table, registry);
      joinGroups(groups, planned, planned.check);
    } catch (error) {
      if (!(error instanceof SeedbedError)) throw error;
      issues.error(error.code, `tables.${table.name}.checks[${index}]`, error.message, error.hint);
    }
  }
  for (const group of groups) {
    const membership = new RedrawMembership();
    for (const field of group.members) field.redrawGroup = membership;
    const fields = [...group.members];
    membership.resolve(planRedraw({ table: table.name, fields, checks: group.checks, movable: group.movable }));
  }
}

/**
 * Which checks are met by drawing rows again: those that are no order rules, and order rules over any field that is drawn
 * again anyway, for such a field cannot be constructed too.
 */
function findDrawn(
  checks: readonly CheckNode[],
  ordered: readonly (readonly OrderRule[] | undefined)[],
  table: TablePlan,
): ReadonlySet<number> {
  const drawn = new Set<number>();
  const fields = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    checks.forEach((check, index) => {
      const rules = ordered[index];
      const touched =
        rules?.some(({ low, high }) => [low, high].some((side) => typeof side === "string" && fields.has(side))) ?? true;
      if (!touched || drawn.has(index)) return;
      drawn.add(index);
      changed = true;
      for (const field of fieldsDrawn(check, table)) fields.add(field.name);
    });
  }
  return drawn;
}

/** Fields whose checks are met together. */
interface Group {
  readonly members: Set<FieldPlan>;
  readonly checks: RowCheck[];
  /** False when drawing again changes none of them: the checks are then only verified. */
  readonly movable: boolean;
}

function joinGroups(groups: Group[], planned: Pick<Group, "members" | "movable">, check: RowCheck): void {
  const { members, movable } = planned;
  const joined: Group = { members, checks: [check], movable };
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (group.movable !== movable || ![...group.members].some((field) => members.has(field))) continue;
    for (const field of group.members) joined.members.add(field);
    joined.checks.unshift(...group.checks);
    groups.splice(i, 1);
  }
  groups.push(joined);
}

function applyOrder(table: TablePlan, rules: readonly OrderRule[], issues: IssueList): void {
  const names = new Set(rules.flatMap((rule) => [rule.low, rule.high]).filter((name) => typeof name === "string"));
  const fields = new Map([...names].map((name) => [name, table.fields.get(name)!.raw(0)] as const));
  try {
    for (const [name, cells] of orderCells(rules, fields)) {
      const field = table.fields.get(name)!;
      field.construct(cells);
      field.notes.push(`drawn between bounds so that ${[...new Set(rules.map((rule) => rule.source))].join(" and ")} holds`);
    }
  } catch (error) {
    if (!(error instanceof SeedbedError)) throw error;
    issues.error(error.code, `tables.${table.name}.checks`, error.message, error.hint);
  }
}
