import type { CatalogCheck, CatalogForeignKey, CatalogKey, CatalogUnique } from "../../../catalog/catalog.js";
import { parseCreateIndex } from "../../../create-table/parse-create-index.js";
import { rewritePatterns } from "./rewrite-patterns.js";

/** A row of DuckDB's list of constraints. */
export interface DuckdbConstraint {
  readonly name: string;
  readonly type: string;
  /** Of CHECK constraints. */
  readonly expression: string | null;
  readonly columns: readonly string[];
  /** Of foreign keys. */
  readonly target: string | null;
  readonly target_columns: readonly string[];
}

/** @param constraints - Of a table. */
export function toPrimaryKey(constraints: readonly DuckdbConstraint[]): CatalogKey | undefined {
  const key = constraints.find(({ type }) => type === "PRIMARY KEY");
  return key === undefined ? undefined : { name: key.name, columns: key.columns };
}

/**
 * Unique constraints, and unique indexes.
 *
 * @param constraints - Of a table.
 * @param indexes - Of the same table.
 */
export function toUniques(
  constraints: readonly DuckdbConstraint[],
  indexes: readonly { name: string; sql: string }[],
): CatalogUnique[] {
  const declared = constraints.filter(({ type }) => type === "UNIQUE");
  return [
    ...declared.map(({ name, columns }) => ({ name, parts: columns.map((column) => ({ column })), nullsEqual: false })),
    ...indexes.map(({ name, sql }) => ({ name, parts: parseCreateIndex(sql).parts.map(toPart), nullsEqual: false })),
  ];
}

/** A bare name is a column; in DuckDB's own writing everything else stands in parentheses. */
function toPart(sql: string): CatalogUnique["parts"][number] {
  if (/^\w+$/.test(sql)) return { column: sql };
  return /^"(?:[^"]|"")+"$/.test(sql) ? { column: sql.slice(1, -1).replaceAll('""', '"') } : { expression: sql };
}

/**
 * @param constraints - Of a table.
 * @param schema - Its schema in the catalog: foreign keys stay within one.
 */
export function toForeignKeys(constraints: readonly DuckdbConstraint[], schema: string): CatalogForeignKey[] {
  return constraints
    .filter(({ type, target }) => type === "FOREIGN KEY" && target !== null)
    .map(({ name, columns, target, target_columns: targetColumns }) => ({
      name,
      columns,
      target: { schema, name: target! },
      targetColumns,
      deferrable: false,
      full: false,
    }));
}

/** @param constraints - Of a table. */
export function toChecks(constraints: readonly DuckdbConstraint[]): CatalogCheck[] {
  return constraints
    .filter(({ type }) => type === "CHECK")
    .map(({ name, expression }) => ({ name, expression: rewritePatterns(expression ?? "") }));
}
