import type { CatalogKey, CatalogUnique } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";

interface IndexRow {
  readonly relation: number;
  readonly name: string;
  readonly primary_key: boolean;
  readonly nulls_equal: boolean;
  readonly condition: string | null;
  readonly parts: readonly { readonly column: string | null; readonly expression: string }[];
}

/** The keys of a table. */
export interface TableKeys {
  readonly primaryKey?: CatalogKey;
  readonly uniques: CatalogUnique[];
}

/**
 * Reads primary keys, unique constraints and unique indexes.
 *
 * @param database - The connection.
 * @param tables - Object identifiers of tables, partitions among them.
 * @returns Keys by table.
 */
export async function readKeys(database: Database, tables: readonly number[]): Promise<ReadonlyMap<number, TableKeys>> {
  const [version] = await database.query<{ number: number }>("SELECT current_setting('server_version_num')::int AS number");
  const nullsEqual = (version?.number ?? 0) >= 150_000 ? "i.indnullsnotdistinct" : "false";
  const rows = await database.query<IndexRow>(
    `SELECT i.indrelid::int8 AS relation, c.relname::text AS name, i.indisprimary AS primary_key, ${nullsEqual} AS nulls_equal,
      pg_get_expr(i.indpred, i.indrelid) AS condition,
      (SELECT json_agg(json_build_object('column', a.attname, 'expression', pg_get_indexdef(i.indexrelid, k.n::int, true)) ORDER BY k.n)
        FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, n)
        LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum > 0
        WHERE k.n <= i.indnkeyatts) AS parts
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indisunique AND i.indrelid = ANY($1::int8[]::oid[]) ORDER BY i.indrelid, c.relname`,
    [tables],
  );
  const keys = new Map<number, TableKeys>(tables.map((table) => [table, { uniques: [] }]));
  for (const { relation, name, primary_key, nulls_equal, condition, parts } of rows) {
    const known = keys.get(relation)!;
    if (primary_key) {
      keys.set(relation, { ...known, primaryKey: { name, columns: parts.map(({ column }) => column!) } });
      continue;
    }
    known.uniques.push({
      name,
      parts: parts.map(({ column, expression }) => (column === null ? { expression } : { column })),
      ...(condition === null ? {} : { where: condition }),
      nullsEqual: nulls_equal,
    });
  }
  return keys;
}
