import type { CatalogTable, TableName } from "../catalog/catalog.js";
import type { DefinedTable, DefinitionProblem } from "../define/catalog-definition.js";
import type { ExistingRows } from "../define/define-options.js";
import { tableKey } from "./order/table-key.js";

/**
 * Finds references that must lead somewhere and have no row to lead to.
 *
 * @param tables - Tables that are filled, as the database has them.
 * @param defined - The same, as they are defined.
 * @param existing - Rows that are there.
 */
export function findMissingParents(
  tables: readonly CatalogTable[],
  defined: readonly DefinedTable[],
  existing: readonly ExistingRows[],
): DefinitionProblem[] {
  const rows = new Map(existing.map(({ table, count }) => [tableKey(table), count]));
  for (const { name, rows: made } of defined) rows.set(tableKey(name), (rows.get(tableKey(name)) ?? 0) + made);
  const has = (table: TableName): boolean => (rows.get(tableKey(table)) ?? 0) > 0;
  return defined.flatMap(({ name, table, rows: made }) => {
    const source = tables.find((candidate) => tableKey(candidate) === tableKey(name));
    if (made === 0 || source === undefined) return [];
    return source.foreignKeys.flatMap(({ name: constraint, columns, target }): DefinitionProblem[] => {
      const required = columns.every((column) => source.columns.find((other) => other.name === column)?.nullable === false);
      if (!required || has(target)) return [];
      const expression = `${columns.join(", ")} → ${target.name}`;
      return [{ table, constraint, expression, message: `${target.name} has no rows, and is not filled` }];
    });
  });
}
