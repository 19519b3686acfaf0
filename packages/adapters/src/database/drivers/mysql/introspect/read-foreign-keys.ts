import type { CatalogForeignKey } from "../../../catalog/catalog.js";
import { type Ask, groupByTable } from "./server-kind.js";

interface ForeignKeyRow {
  readonly tableName: string;
  readonly name: string;
  readonly columnName: string;
  readonly targetSchema: string;
  readonly targetTable: string;
  readonly targetColumn: string;
}

const FOREIGN_KEYS = `SELECT TABLE_NAME AS tableName, CONSTRAINT_NAME AS name, COLUMN_NAME AS columnName,
  REFERENCED_TABLE_SCHEMA AS targetSchema, REFERENCED_TABLE_NAME AS targetTable, REFERENCED_COLUMN_NAME AS targetColumn
  FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL
  ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION`;

/**
 * Reads the foreign keys of a schema.
 *
 * @param ask - Runs queries.
 * @param schema - Which.
 * @param shown - The name it has in the catalog, empty for the connection's own.
 */
export async function readForeignKeys(ask: Ask, schema: string, shown: string): Promise<Map<string, CatalogForeignKey[]>> {
  const rows = await ask<ForeignKeyRow>(FOREIGN_KEYS, [schema]);
  const keys = new Map<string, CatalogForeignKey[]>();
  for (const [table, described] of groupByTable(rows, ({ tableName }) => tableName)) {
    const found: CatalogForeignKey[] = [];
    for (const [name, parts] of groupByTable(described, (row) => row.name)) {
      const { targetSchema, targetTable } = parts[0]!;
      found.push({
        name,
        columns: parts.map(({ columnName }) => columnName),
        target: { schema: targetSchema === schema ? shown : targetSchema, name: targetTable },
        targetColumns: parts.map(({ targetColumn }) => targetColumn),
        deferrable: false,
        full: false,
      });
    }
    keys.set(table, found);
  }
  return keys;
}
