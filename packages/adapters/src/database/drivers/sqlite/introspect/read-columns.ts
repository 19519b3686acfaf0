import type { CatalogColumn, CatalogKey } from "../../../catalog/catalog.js";
import type { CreateTable } from "../../../create-table/parse-create-table.js";
import type { Ask } from "./read-row-count.js";
import { toCatalogType } from "./to-catalog-type.js";

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
  /** 1 for hidden columns of virtual tables, 2 and 3 for computed ones. */
  readonly hidden: number;
}

/** Where columns are read from. */
export interface ColumnsOf {
  readonly schema: string;
  readonly table: string;
  readonly create: CreateTable;
  readonly primaryKey: CatalogKey | undefined;
  readonly withoutRowid: boolean;
}

/**
 * Reads the columns of a table.
 *
 * @param ask - Runs queries.
 * @param of - The table.
 */
export async function readColumns(ask: Ask, of: ColumnsOf): Promise<CatalogColumn[]> {
  const rows = await ask<ColumnRow>("SELECT * FROM pragma_table_xinfo(?, ?) WHERE hidden <> 1 ORDER BY cid", [
    of.table,
    of.schema,
  ]);
  return rows.map((row) => toColumn(row, of));
}

function toColumn(row: ColumnRow, { create, primaryKey, withoutRowid }: ColumnsOf): CatalogColumn {
  const { name, notnull, dflt_value, pk, hidden } = row;
  const isRowid = pk === 1 && primaryKey?.columns.length === 1 && !withoutRowid && row.type.toUpperCase() === "INTEGER";
  return {
    name,
    type: toCatalogType(row.type),
    // Primary keys of ordinary tables may be null by an old mistake of SQLite's that nobody wants to meet.
    nullable: notnull === 0 && pk === 0,
    ...(dflt_value === null ? {} : { default: dflt_value }),
    ...(hidden >= 2 ? { generated: create.generated.get(name) ?? "" } : {}),
    ...(isRowid ? { identity: "by-default" as const } : {}),
  };
}
