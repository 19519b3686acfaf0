import type { CatalogCheck, CatalogForeignKey } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";

interface ForeignKeyRow {
  readonly relation: number;
  readonly name: string;
  readonly columns: readonly string[];
  readonly schema: string;
  readonly target: string;
  readonly target_columns: readonly string[];
  readonly deferrable: boolean;
  readonly full: boolean;
}

const names = (relation: string, numbers: string): string =>
  `(SELECT json_agg(a.attname ORDER BY n.position) FROM unnest(${numbers}) WITH ORDINALITY AS n (number, position)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = n.number)`;

/**
 * Reads foreign keys. Those to a partition are told as keys to its table.
 *
 * @param database - The connection.
 * @param tables - Object identifiers.
 * @returns Foreign keys by table.
 */
export async function readForeignKeys(
  database: Database,
  tables: readonly number[],
): Promise<ReadonlyMap<number, CatalogForeignKey[]>> {
  const rows = await database.query<ForeignKeyRow>(
    `SELECT k.conrelid::int8 AS relation, k.conname::text AS name, ${names("k.conrelid", "k.conkey")} AS columns,
      s.nspname::text AS schema, t.relname::text AS target, ${names("k.confrelid", "k.confkey")} AS target_columns,
      k.condeferrable AS deferrable, k.confmatchtype = 'f' AS full
    FROM pg_constraint k JOIN pg_class t ON t.oid = coalesce((SELECT r.relid FROM pg_partition_ancestors(k.confrelid) AS r (relid)
      JOIN pg_class a ON a.oid = r.relid WHERE NOT a.relispartition), k.confrelid)
    JOIN pg_namespace s ON s.oid = t.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid = ANY($1::int8[]::oid[]) ORDER BY k.conrelid, k.conname`,
    [tables],
  );
  const keys = new Map<number, CatalogForeignKey[]>(tables.map((table) => [table, []]));
  for (const { relation, name, columns, schema, target, target_columns, deferrable, full } of rows) {
    keys.get(relation)!.push({
      name,
      columns,
      target: { schema, name: target },
      targetColumns: target_columns,
      deferrable,
      full,
    });
  }
  return keys;
}

/**
 * Reads CHECK constraints.
 *
 * @param database - The connection.
 * @param tables - Object identifiers.
 * @returns Conditions by table.
 */
export async function readChecks(database: Database, tables: readonly number[]): Promise<ReadonlyMap<number, CatalogCheck[]>> {
  const rows = await database.query<{ relation: number; name: string; expression: string }>(
    `SELECT conrelid::int8 AS relation, conname::text AS name, pg_get_expr(conbin, conrelid) AS expression
    FROM pg_constraint WHERE contype = 'c' AND conrelid = ANY($1::int8[]::oid[]) ORDER BY conrelid, conname`,
    [tables],
  );
  const checks = new Map<number, CatalogCheck[]>(tables.map((table) => [table, []]));
  for (const { relation, name, expression } of rows) checks.get(relation)!.push({ name, expression });
  return checks;
}
