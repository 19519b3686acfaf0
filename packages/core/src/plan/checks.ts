import type { CheckNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { compileExpression } from "../expression/compile-expression.js";
import { findOrder, type OrderTerm } from "../expression/find-order.js";
import { listInputFields } from "../expression/list-inputs.js";
import type { Cells } from "../generators/contract/cells.js";
import { createColumns } from "../generators/relations/derived.js";
import type { Registry } from "../plugin/registry.js";
import { parseTimestamp } from "../vector/calendar.js";
import { powerOfTen } from "../vector/read-vector.js";
import type { ValueType } from "../vector/value-type.js";
import type { IssueList } from "./issue-list.js";
import { memberCells } from "./lazy-cells.js";
import { type OrderRule, orderCells } from "./ordering.js";
import { planRedraw, type RowCheck } from "./redraw.js";
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
      for (const field of upstream(fieldsOf(check, table))) fields.add(field.name);
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

/** The fields a check may read. */
function fieldsOf(check: CheckNode, table: TablePlan): readonly FieldPlan[] {
  if (typeof check !== "string") return [...table.fields.values()];
  try {
    return listInputFields(check).flatMap((name) => table.fields.get(name) ?? []);
  } catch {
    return [];
  }
}

/** A check as order rules, when all its fields can be drawn between bounds. */
function orderRules(check: string, table: TablePlan, issues: IssueList, index: number): OrderRule[] | undefined {
  let found: ReturnType<typeof findOrder>;
  try {
    found = findOrder(check);
  } catch (error) {
    if (!(error instanceof SeedbedError)) throw error;
    issues.error(error.code, `tables.${table.name}.checks[${index}]`, error.message, error.hint);
    return [];
  }
  if (found === undefined) return undefined;
  const rules: OrderRule[] = [];
  for (const { left, op, right, rightKind } of found) {
    const type = orderedType(table, left);
    if (type === undefined) return undefined;
    const other = operandOf(type, right, rightKind, table);
    if (other === undefined) return undefined;
    const strict = op === "<" || op === ">";
    rules.push(
      op === "<" || op === "<="
        ? { low: left, high: other, strict, source: check }
        : { low: other, high: left, strict, source: check },
    );
  }
  return rules;
}

/** The right side as a field name or a raw number of the left side's type. */
function operandOf(
  type: ValueType,
  right: string | number,
  kind: OrderTerm["rightKind"],
  table: TablePlan,
): string | number | undefined {
  if (kind === "path") {
    const other = orderedType(table, right as string);
    return other !== undefined && sameUnit(type, other) ? right : undefined;
  }
  if (kind === "moment") {
    const ms = parseTimestamp(right as string);
    if (ms === undefined) return undefined;
    return type.type === "timestamp" ? ms : type.type === "date" && ms % 86_400_000 === 0 ? ms / 86_400_000 : undefined;
  }
  if (type.type === "int") return right;
  if (type.type !== "decimal") return undefined;
  const raw = (right as number) * powerOfTen(type.scale);
  return Math.abs(raw - Math.round(raw)) < 1e-6 ? Math.round(raw) : raw;
}

function orderedType(table: TablePlan, name: string): ValueType | undefined {
  const field = table.fields.get(name);
  if (field === undefined || field.failed || field.node.unique === true || field.node.primaryKey === true) return undefined;
  if (inUniqueSet(table, name) || field.raw(0).order === undefined) return undefined;
  return field.raw(0).type;
}

function inUniqueSet(table: TablePlan, name: string): boolean {
  return [...(table.node.unique ?? []), table.node.primaryKey ?? []].some((names) => names.includes(name));
}

function sameUnit(a: ValueType, b: ValueType): boolean {
  return a.type === b.type && (a.type !== "decimal" || (b.type === "decimal" && a.scale === b.scale));
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

/** A check, and the fields it is met by. */
interface PlannedCheck {
  readonly members: Set<FieldPlan>;
  readonly movable: boolean;
  readonly check: RowCheck;
}

function planCheck(check: CheckNode, index: number, table: TablePlan, registry: Registry): PlannedCheck {
  return typeof check === "string" ? planExpression(check, table, registry) : planFunction(check, index, table);
}

function planExpression(source: string, table: TablePlan, registry: Registry): PlannedCheck {
  const find = (path: string): FieldPlan => {
    const name = path.split(".")[0] ?? "";
    const field = table.fields.get(name);
    if (field === undefined) {
      const near = suggestName(name, table.fields.keys());
      throw new SeedbedError(
        "PATH_UNKNOWN",
        `there is no field "${name}" in ${table.name}`,
        near === undefined ? {} : { hint: near },
      );
    }
    return field;
  };
  const world = (path: string, attempt: number): Cells => memberCells(find(path).world(attempt), path.split(".").slice(1), path);
  const compiled = compileExpression(source, (path) => world(path, 0).type, registry.expressionEngine);
  if (compiled.type.type !== "bool" && compiled.type.type !== "json") throw notBoolean(source, compiled.type.type);
  const { members, movable } = membersOf(compiled.inputs.map(find));
  return {
    members,
    movable,
    check: {
      source,
      holds(attempt, rows) {
        const inputs = compiled.inputs.map((path) => (members.has(find(path)) ? world(path, attempt) : world(path, 0)));
        const columns = createColumns(inputs).fill(rows);
        return Array.from({ length: rows.length }, (_, i) => compiled.evaluate(columns, i) !== false);
      },
    },
  };
}

function notBoolean(source: string, type: string): SeedbedError {
  return new SeedbedError("CHECK_INVALID", `the check "${source}" gives a value of type ${type}, a check is true or false`, {
    hint: "compare it with something",
    details: { check: source },
  });
}

function planFunction(check: Exclude<CheckNode, string>, index: number, table: TablePlan): PlannedCheck {
  const source = check.name === "" ? `#${index + 1}` : check.name;
  const { members, movable } = membersOf([...table.fields.values()]);
  return {
    members,
    movable,
    check: {
      source,
      holds: (attempt, rows) =>
        Array.from(rows.values, (row) => {
          const values: Record<string, unknown> = {};
          for (const [name, field] of table.fields) values[name] = field.world(members.has(field) ? attempt : 0).at(row);
          return check(values) !== false;
        }),
    },
  };
}

/** The fields a check is met by: those that can be drawn again; where there are none, those that it is verified on. */
function membersOf(inputs: readonly FieldPlan[]): { members: Set<FieldPlan>; movable: boolean } {
  const members = upstream(inputs);
  return members.size > 0 ? { members, movable: true } : { members: new Set(inputs), movable: false };
}

/** The fields of a row that decide the given ones and can be drawn again. */
function upstream(fields: readonly FieldPlan[]): Set<FieldPlan> {
  const members = new Set<FieldPlan>();
  const visit = (field: FieldPlan): void => {
    if (members.has(field) || isFixed(field)) return;
    members.add(field);
    for (const dependency of field.dependencies) if (dependency.reach === "row") visit(dependency.field);
    // A function may read any field of its row.
    if (typeof field.node.expression === "function") for (const sibling of field.table.fields.values()) visit(sibling);
  };
  for (const field of fields) visit(field);
  return members;
}

function isFixed(field: FieldPlan): boolean {
  return field.world(0).fixed === true && field.dependencies.every((dependency) => dependency.reach !== "row");
}
