import type { CatalogForeignKey } from "../../catalog/catalog.js";
import type { SqlDialect } from "../../driver/sql-dialect.js";
import type { FillTable } from "./load-step.js";

/**
 * Finds the columns that take a foreign key out of a circle by being null for a while.
 *
 * @param table - The table of the key.
 * @param key - The key.
 * @param dialect - For quotes around names in conditions.
 * @returns Its columns; undefined when the rows could not be found again, or would break something else meanwhile.
 */
export function findBreakable(table: FillTable, key: CatalogForeignKey, dialect: SqlDialect): readonly string[] | undefined {
  const { catalog, defined } = table;
  const rowKey = findKey(table);
  if (rowKey === undefined) return undefined;
  const written = new Set(defined.columns.map(({ column }) => column));
  const columns = key.columns.filter((name) => {
    const column = catalog.columns.find((candidate) => candidate.name === name);
    return column?.nullable === true && written.has(name) && !rowKey.includes(name);
  });
  // One null is enough, unless the key asks for all or none.
  if (columns.length === 0 || (key.full && columns.length < key.columns.length)) return undefined;
  const conditions = [
    ...catalog.checks.map(({ expression }) => expression),
    ...catalog.uniques.flatMap(({ parts, where }) => [
      where ?? "",
      ...parts.map((part) => ("expression" in part ? part.expression : "")),
    ]),
    ...catalog.columns.map(({ generated }) => generated ?? ""),
  ];
  const safe = columns.filter(
    (name) =>
      !conditions.some((condition) => mentions(condition, name, dialect)) &&
      !catalog.uniques.some(
        ({ parts, nullsEqual }) => nullsEqual && parts.some((part) => "column" in part && part.column === name),
      ),
  );
  return safe.length === 0 || (key.full && safe.length < key.columns.length) ? undefined : safe;
}

/**
 * Finds columns by which the rows of a table can be told apart once they are written.
 *
 * @param table - Any.
 */
export function findKey({ catalog, defined }: FillTable): readonly string[] | undefined {
  const written = new Set(defined.columns.map(({ column }) => column));
  const key = catalog.primaryKey?.columns;
  return key?.every((column) => written.has(column)) === true ? key : undefined;
}

/** True when a condition may speak of a column; a text or a function of that name counts too. */
function mentions(condition: string, column: string, dialect: SqlDialect): boolean {
  return condition.includes(dialect.quote(column)) || condition.split(/[^\p{L}\p{N}_$]+/u).includes(column);
}
