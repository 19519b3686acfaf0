import type { CatalogTable } from "../../catalog/catalog.js";
import { type ColumnTypes, compileExpression, toBool } from "../../checks/compile/compile-expression.js";
import { toSqlType } from "../../checks/evaluate/sql-type.js";
import type { ConditionParser } from "../../checks/parse/parse-condition.js";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import { listColumns, replaceParts } from "../../checks/walk-expression.js";

/** A condition of a table: a check of its own, or of a domain. */
export interface TableCondition {
  readonly name: string;
  readonly sql: string;
  /** Over columns that are not generated; undefined when it is not understood. */
  readonly expression: SqlExpression | undefined;
  /** What stands in the way of understanding it. */
  readonly fault?: string;
  /** Columns it reads, as far as that is known. */
  readonly columns: readonly string[];
}

/** Types of a table's columns, in expressions. */
export function columnTypesOf(table: CatalogTable): ColumnTypes {
  const types = new Map(table.columns.map(({ name, type }) => [name, toSqlType(type)]));
  return (name) => types.get(name);
}

/**
 * Reads the conditions of a table.
 *
 * @param table - The table.
 * @param parse - Of the database's conditions.
 */
export function readConditions(table: CatalogTable, parse: ConditionParser): readonly TableCondition[] {
  const types = columnTypesOf(table);
  const resolve = createResolver(table, parse);
  const own = table.checks.map(({ name, expression }) => ({ name, sql: expression, parsed: parse(expression) }));
  const domains = table.columns.flatMap((column) =>
    (column.type.domain?.checks ?? []).map((sql) => ({
      name: `${column.type.domain!.name} of ${column.name}`,
      sql,
      parsed: nameValue(parse(sql), column.name),
    })),
  );
  return [...own, ...domains].map(({ name, sql, parsed }) => {
    if ("fault" in parsed) return { name, sql, expression: undefined, fault: parsed.fault, columns: [] };
    const expression = resolve(parsed.expression);
    const columns = listColumns(expression).filter((column) => types(column) !== undefined);
    const fault = findFault(expression, types);
    return fault === undefined ? { name, sql, expression, columns } : { name, sql, expression: undefined, fault, columns };
  });
}

/** Puts the expressions of generated columns in their place. */
export function createResolver(table: CatalogTable, parse: ConditionParser): (expression: SqlExpression) => SqlExpression {
  const generated = new Map<string, SqlExpression>();
  for (const { name, generated: sql } of table.columns) {
    const parsed = sql === undefined ? undefined : parse(sql);
    if (parsed !== undefined && "expression" in parsed) generated.set(name, parsed.expression);
  }
  const resolve = (expression: SqlExpression): SqlExpression =>
    replaceParts(expression, (part) => (part.node === "column" ? generated.get(part.name) : undefined));
  return resolve;
}

function findFault(expression: SqlExpression, types: ColumnTypes): string | undefined {
  try {
    toBool(compileExpression(expression, types));
    return undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return error.message;
    throw error;
  }
}

/** Conditions of domains speak of `VALUE`. */
function nameValue(parsed: ReturnType<ConditionParser>, column: string): ReturnType<ConditionParser> {
  if ("fault" in parsed) return parsed;
  const expression = replaceParts(parsed.expression, (part) =>
    part.node === "column" && part.name === "value" ? { node: "column", name: column } : undefined,
  );
  return { expression };
}
