import type { CatalogColumn } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";
import { readTypes } from "./read-types.js";

interface ColumnRow {
  readonly relation: number;
  readonly name: string;
  readonly type: number;
  readonly modifier: number;
  readonly sql: string;
  readonly not_null: boolean;
  readonly identity: string;
  readonly generated: string;
  readonly expression: string | null;
  readonly comment: string | null;
}

/**
 * Reads the columns of tables.
 *
 * @param database - The connection.
 * @param tables - Their object identifiers.
 * @returns Columns by table, in order.
 */
export async function readColumns(database: Database, tables: readonly number[]): Promise<ReadonlyMap<number, CatalogColumn[]>> {
  const readType = await readTypes(database);
  const rows = await database.query<ColumnRow>(
    `SELECT a.attrelid::int8 AS relation, a.attname::text AS name, a.atttypid::int8 AS type, a.atttypmod AS modifier,
      format_type(a.atttypid, a.atttypmod) AS sql, a.attnotnull AS not_null, a.attidentity::text AS identity,
      a.attgenerated::text AS generated, pg_get_expr(d.adbin, d.adrelid) AS expression, col_description(a.attrelid, a.attnum) AS comment
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = ANY($1::int8[]::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attrelid, a.attnum`,
    [tables],
  );
  const columns = new Map<number, CatalogColumn[]>(tables.map((table) => [table, []]));
  for (const row of rows) {
    const type = readType(row.type, row.modifier, row.sql);
    columns.get(row.relation)!.push({
      name: row.name,
      type,
      nullable: !row.not_null && type.domain?.notNull !== true,
      ...(row.expression === null ? {} : row.generated === "" ? { default: row.expression } : { generated: row.expression }),
      ...(row.identity === "" ? {} : { identity: row.identity === "a" ? ("always" as const) : ("by-default" as const) }),
      ...(row.comment === null ? {} : { comment: row.comment }),
    });
  }
  return columns;
}
