import type { CatalogTable } from "../../catalog/catalog.js";
import type { SqlDialect } from "../../driver/sql-dialect.js";
import type { VerifiedKind } from "./verification.js";

/** A condition every row meets on its own. */
export interface RowCondition {
  readonly kind: VerifiedKind;
  readonly constraint: string;
  /** SQL that is true for rows that break it. */
  readonly broken: string;
}

/**
 * The conditions that can be asked after row by row.
 *
 * @param table - Its columns and CHECKs.
 * @param dialect - For names.
 */
export function listRowConditions(table: CatalogTable, dialect: SqlDialect): RowCondition[] {
  const required = table.columns
    .filter(({ nullable }) => !nullable)
    .map(({ name }): RowCondition => ({ kind: "not null", constraint: name, broken: `${dialect.quote(name)} IS NULL` }));
  const domains = table.columns.flatMap(({ name, type }) =>
    (type.domain?.checks ?? []).map(
      (check): RowCondition => ({
        kind: "domain",
        constraint: `${name} (${type.domain!.name})`,
        broken: `NOT (${replaceValue(check, dialect.quote(name))})`,
      }),
    ),
  );
  const checks = table.checks.map(
    ({ name, expression }): RowCondition => ({ kind: "check", constraint: name, broken: `NOT (${expression})` }),
  );
  return [...required, ...domains, ...checks];
}

/** Puts a column where a domain's condition says VALUE, outside of texts and quoted names. */
function replaceValue(condition: string, column: string): string {
  return condition.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (part) => (part === "VALUE" ? column : part));
}
