import type { CatalogTable, CatalogUnique } from "../../catalog/catalog.js";
import type { ConditionParser } from "../../checks/parse/parse-condition.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import { listColumns, listParts } from "../../checks/walk-expression.js";

/** Columns that tell rows apart, and how. */
export interface UniqueRule {
  readonly name: string;
  readonly primary: boolean;
  readonly columns: readonly string[];
  /** Columns that are compared without regard to case, or trimmed. */
  readonly folded: readonly string[];
  /** Holds among rows that meet this only. */
  readonly where?: SqlExpression;
  /** True when null counts as a value. */
  readonly nullsEqual: boolean;
}

/**
 * Reads the keys and unique indexes of a table.
 *
 * @param table - The table.
 * @param parse - Of the database's expressions.
 * @param resolve - Puts the expressions of generated columns in their place.
 */
export function readUniques(
  table: CatalogTable,
  parse: ConditionParser,
  resolve: (expression: SqlExpression) => SqlExpression,
): readonly UniqueRule[] {
  const rules = table.uniques.map((unique) => readUnique(unique, table, parse, resolve));
  const { primaryKey } = table;
  if (primaryKey === undefined) return rules;
  return [{ name: primaryKey.name, primary: true, columns: primaryKey.columns, folded: [], nullsEqual: false }, ...rules];
}

function readUnique(
  unique: CatalogUnique,
  table: CatalogTable,
  parse: ConditionParser,
  resolve: (expression: SqlExpression) => SqlExpression,
): UniqueRule {
  const columns = new Set<string>();
  const folded = new Set<string>();
  for (const part of unique.parts) {
    const parsed = "column" in part ? { expression: { node: "column", name: part.column } as const } : parse(part.expression);
    if ("fault" in parsed) continue;
    const expression = resolve(parsed.expression);
    const plain = expression.node === "column";
    for (const name of listColumns(expression)) {
      columns.add(name);
      if (!plain && isFolding(expression)) folded.add(name);
    }
  }
  const where = unique.where === undefined ? undefined : parse(unique.where);
  const nullsEqual = unique.nullsEqual || unique.parts.some((part) => "expression" in part && /coalesce/i.test(part.expression));
  const kept = nullsEqual ? withoutNulls([...columns], table) : undefined;
  return {
    name: unique.name,
    primary: false,
    columns: kept ?? [...columns],
    folded: [...folded],
    ...(where !== undefined && "expression" in where ? { where: resolve(where.expression) } : {}),
    nullsEqual: nullsEqual && kept === undefined,
  };
}

/** Where null counts as a value, columns that are never null and have many values tell rows apart by themselves. */
function withoutNulls(columns: readonly string[], { columns: all, foreignKeys }: CatalogTable): readonly string[] | undefined {
  const kept = columns.filter((column) => all.find(({ name }) => name === column)?.nullable === false);
  const wide = kept.some((column) => {
    const kind = all.find(({ name }) => name === column)!.type.kind;
    return ["int", "text", "uuid", "timestamp"].includes(kind) && !foreignKeys.some((key) => key.columns.includes(column));
  });
  return wide ? kept : undefined;
}

/** True when different texts may give the same value. */
function isFolding(expression: SqlExpression): boolean {
  return expression.node === "call" || expression.node === "operator" || listParts(expression).some(isFolding);
}
