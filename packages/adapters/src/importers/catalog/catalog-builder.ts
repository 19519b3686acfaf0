import type { Catalog, CatalogColumn, CatalogForeignKey, CatalogTable, CatalogUnique } from "../../database/catalog/catalog.js";
import type { CatalogKind, CatalogType } from "../../database/catalog/catalog-type.js";

/** A table while it is put together. */
export interface TableDraft {
  readonly name: string;
  readonly columns: CatalogColumn[];
  primaryKey?: readonly string[];
  readonly uniques: CatalogUnique[];
  readonly foreignKeys: CatalogForeignKey[];
  readonly comment?: string;
}

/**
 * A catalog of tables that were declared outside of a database.
 *
 * @param tables - The tables.
 * @param notes - What the schema says and no table does.
 */
export function toCatalog(tables: readonly TableDraft[], notes: readonly string[]): Catalog {
  return {
    driver: "postgres",
    notes,
    tables: tables.map(
      ({ name, columns, primaryKey, uniques, foreignKeys, comment }): CatalogTable => ({
        schema: "",
        name,
        columns,
        ...(primaryKey === undefined ? {} : { primaryKey: { name: `${name}_pkey`, columns: primaryKey } }),
        uniques,
        foreignKeys,
        checks: [],
        triggers: [],
        ...(comment === undefined ? {} : { comment }),
      }),
    ),
  };
}

/** An empty table. */
export function createTable(name: string, comment?: string): TableDraft {
  return { name, columns: [], uniques: [], foreignKeys: [], ...(comment === undefined ? {} : { comment }) };
}

/**
 * A type by its kind.
 *
 * @param kind - The kind.
 * @param more - Lengths, ranges, values.
 */
export function typeOf(kind: CatalogKind, more: Partial<CatalogType> = {}): CatalogType {
  return { kind, sql: kind, ...more };
}

/** 32-bit whole numbers. */
export const INT32: CatalogType = { kind: "int", sql: "integer", range: [-2147483648, 2147483647] };
/** 64-bit whole numbers. */
export const INT64: CatalogType = { kind: "int", sql: "bigint", range: ["-9223372036854775808", "9223372036854775807"] };

/** A unique constraint over columns. */
export function uniqueOf(table: string, columns: readonly string[]): CatalogUnique {
  return { name: `${table}_${columns.join("_")}_key`, parts: columns.map((column) => ({ column })), nullsEqual: false };
}

/** A foreign key. */
export function foreignKeyOf(
  table: string,
  columns: readonly string[],
  target: string,
  targetColumns: readonly string[],
): CatalogForeignKey {
  return {
    name: `${table}_${columns.join("_")}_fkey`,
    columns,
    target: { schema: "", name: target },
    targetColumns,
    deferrable: false,
    full: false,
  };
}
