import { SeedbedError } from "../errors/seedbed-error.js";
import { findOrder, type OrderTerm } from "../expression/find-order.js";
import { parseTimestamp } from "../vector/calendar.js";
import { powerOfTen } from "../vector/read-vector.js";
import { isNumberType, type ValueType } from "../vector/value-type.js";
import type { IssueList } from "./issue-list.js";
import type { OrderRule } from "./ordering.js";
import type { TablePlan } from "./table-plan.js";
import { isInUniqueSet } from "./unique-set.js";

/**
 * A check as order rules.
 *
 * @param check - The check.
 * @param table - Its table.
 * @param issues - Where a check that cannot be read is reported.
 * @param index - The check's number.
 * @returns Undefined when it is no order, or a field of it cannot be drawn between bounds.
 */
export function orderRules(check: string, table: TablePlan, issues: IssueList, index: number): OrderRule[] | undefined {
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
  const { order, type } = field.raw(0);
  return order === undefined || !isNumberType(type) || isInUniqueSet(table.node, name) ? undefined : type;
}

function sameUnit(a: ValueType, b: ValueType): boolean {
  return a.type === b.type && (a.type !== "decimal" || (b.type === "decimal" && a.scale === b.scale));
}
