import type { FieldNode } from "@seedbed/core";
import type { SqlExpression } from "../../checks/sql-expression.js";
import type { ColumnOrder } from "./settle-conditions.js";

/** Kinds that core draws between bounds. */
const ORDERED: ReadonlySet<string> = new Set(["int", "decimal", "float", "date", "timestamp", "time"]);
const WORDS: ReadonlySet<string> = new Set(
  "as break const continue else false for function if import in let loop namespace null package return true var void while".split(
    " ",
  ),
);

/**
 * An order as a check that core meets by construction.
 *
 * @param order - The order.
 * @param names - Names of fields by column.
 * @param fields - Fields by name.
 * @param indexed - Columns chosen by index, which cannot be drawn between bounds.
 * @returns Undefined when one of the fields cannot be drawn between bounds.
 */
export function orderText(
  { left, op, right }: ColumnOrder,
  names: ReadonlyMap<string, string>,
  fields: Readonly<Record<string, FieldNode>>,
  indexed: ReadonlySet<string>,
): string | undefined {
  const [a, b] = [names.get(left), names.get(right)];
  if (a === undefined || b === undefined || indexed.has(left) || indexed.has(right)) return undefined;
  const [first, second] = [fields[a], fields[b]];
  if (first === undefined || second === undefined || first.kind !== second.kind || !ORDERED.has(first.kind)) return undefined;
  if (first["distribution"] !== undefined || second["distribution"] !== undefined || first["scale"] !== second["scale"])
    return undefined;
  if (![a, b].every((name) => /^[A-Za-z_]\w*$/.test(name) && !WORDS.has(name))) return undefined;
  return `${a} ${op} ${b}`;
}

/** A condition that rows are drawn again for. */
export interface DrawnCondition {
  /** Its place among the table's conditions. */
  readonly position: number;
  readonly expression: SqlExpression;
  readonly columns: Readonly<Record<string, { readonly field: string; readonly type: object }>>;
}

/**
 * Fields that tell whether rows meet conditions, and the checks that ask them: one for conditions that share columns.
 *
 * @param conditions - The conditions.
 * @param moments - Presents at which they have to hold.
 */
export function makeHolds(
  conditions: readonly DrawnCondition[],
  moments: readonly number[],
): {
  readonly checks: readonly string[];
  readonly fields: Readonly<Record<string, FieldNode>>;
  /** Places of the conditions that each field stands for. */
  readonly positions: Readonly<Record<string, readonly number[]>>;
} {
  const groups: { columns: Record<string, unknown>; conditions: SqlExpression[]; positions: number[] }[] = [];
  for (const { expression, columns, position } of conditions) {
    const joined = { columns: { ...columns } as Record<string, unknown>, conditions: [expression], positions: [position] };
    for (let i = groups.length - 1; i >= 0; i--) {
      const group = groups[i]!;
      if (!Object.keys(group.columns).some((name) => Object.hasOwn(columns, name))) continue;
      joined.columns = { ...group.columns, ...joined.columns };
      joined.conditions.unshift(...group.conditions);
      joined.positions.unshift(...group.positions);
      groups.splice(i, 1);
    }
    groups.push(joined);
  }
  const fields: Record<string, FieldNode> = {};
  const positions: Record<string, readonly number[]> = {};
  groups.forEach((group, i) => {
    fields[`_holds${i + 1}`] = { kind: "sql.holds", conditions: group.conditions, columns: group.columns, moments };
    positions[`_holds${i + 1}`] = group.positions;
  });
  return { checks: Object.keys(fields), fields, positions };
}
