import type { FieldNode } from "@seedbed/core";
import { toSqlType } from "../../checks/evaluate/sql-type.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import type { TableCondition } from "../conditions/table-conditions.js";
import type { RowCounts } from "../scope/row-counts.js";
import type { ScopedTable } from "../scope/scope.js";
import { targetOf } from "./plan-keys.js";
import type { UniquePlan } from "./plan-uniques.js";

/**
 * The fields of keys whose rows differ together: rows of their tables are chosen together, so that columns shared by several keys agree
 * and conditions between them hold.
 *
 * @param table - The table.
 * @param tuple - The keys.
 * @param conditions - Of the table.
 * @param rows - Rows of the tables.
 */
export function makeTupleFields(
  table: ScopedTable,
  tuple: NonNullable<UniquePlan["tuple"]>,
  conditions: readonly TableCondition[],
  { counts }: RowCounts,
): Readonly<Record<string, FieldNode>> {
  const fields: Record<string, FieldNode> = {};
  const columns: Record<string, object> = {};
  const agreements: SqlExpression[] = [];
  const type = (column: string): object => toSqlType(table.source.columns.find(({ name }) => name === column)!.type);
  tuple.keys.forEach(({ key, target }, member) => {
    for (const column of key.columns) {
      const theirs = target!.fields.get(targetOf(key, column))!;
      if (columns[column] === undefined) {
        columns[column] = { member, column: theirs, type: type(column) };
        fields[table.fields.get(column)!] = { kind: "sql.cellAt", column: `${target!.name}.${theirs}`, row: "_tuple", member };
        continue;
      }
      const same = `${column} of ${member}`;
      columns[same] = { member, column: theirs, type: type(column) };
      agreements.push({
        node: "compare",
        op: "=",
        left: { node: "column", name: column },
        right: { node: "column", name: same },
      });
    }
  });
  const inner = conditions.flatMap(({ expression, columns: read }) =>
    expression !== undefined && read.length > 0 && read.every((name) => Object.hasOwn(columns, name)) ? [expression] : [],
  );
  const of = tuple.keys.map(({ target }) => ({ table: target!.name, rows: counts.get(target!) ?? 0 }));
  return { _tuple: { kind: "sql.tuple", of, conditions: [...agreements, ...inner], columns }, ...fields };
}
