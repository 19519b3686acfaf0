import type { CatalogKey, CatalogUnique } from "../../../catalog/catalog.js";
import { parseCreateIndex } from "../../../create-table/parse-create-index.js";
import type { Ask } from "./read-row-count.js";

/**
 * Reads the primary key of a table.
 *
 * @param ask - Runs queries.
 * @param schema - Such as `main`.
 * @param table - Name.
 */
export async function readPrimaryKey(ask: Ask, schema: string, table: string): Promise<CatalogKey | undefined> {
  const rows = await ask<{ name: string }>("SELECT name FROM pragma_table_info(?, ?) WHERE pk > 0 ORDER BY pk", [table, schema]);
  return rows.length === 0 ? undefined : { name: `${table}_pkey`, columns: rows.map(({ name }) => name) };
}

interface IndexRow {
  readonly name: string;
  readonly partial: number;
  readonly sql: string | null;
}

/**
 * Reads unique constraints and indexes, that of the primary key left out.
 *
 * @param ask - Runs queries.
 * @param schema - Such as `main`.
 * @param table - Name.
 */
export async function readUniques(ask: Ask, schema: string, table: string): Promise<CatalogUnique[]> {
  const indexes = await ask<IndexRow>(
    `SELECT i.name, i.partial, s.sql FROM pragma_index_list(?, ?) i
     LEFT JOIN "${schema.replaceAll('"', '""')}".sqlite_schema s ON s.type = 'index' AND s.name = i.name
     WHERE i."unique" = 1 AND i.origin <> 'pk' ORDER BY i.seq DESC`,
    [table, schema],
  );
  const uniques: CatalogUnique[] = [];
  for (const { name, partial, sql } of indexes) {
    const written = sql === null ? undefined : parseCreateIndex(sql);
    const columns = await ask<{ cid: number; name: string | null; coll: string | null }>(
      'SELECT cid, name, coll FROM pragma_index_xinfo(?, ?) WHERE "key" = 1 ORDER BY seqno',
      [name, schema],
    );
    const parts = columns.map(({ name: column, coll }, i) => toPart(column, coll, written?.parts[i]));
    const where = partial === 1 ? written?.where : undefined;
    uniques.push({ name: toName(name, table), parts, nullsEqual: false, ...(where === undefined ? {} : { where }) });
  }
  return uniques;
}

function toPart(column: string | null, collation: string | null, expression: string | undefined): CatalogUnique["parts"][number] {
  if (column === null) return { expression: expression ?? "" };
  const quoted = `"${column.replaceAll('"', '""')}"`;
  // Texts that differ in case only are the same under such a collation.
  if (collation === "NOCASE") return { expression: `lower(${quoted})` };
  return collation === "RTRIM" ? { expression: `rtrim(${quoted})` } : { column };
}

/** Names that SQLite made up say nothing. */
function toName(name: string, table: string): string {
  return name.startsWith("sqlite_autoindex_") ? `${table}_unique_${name.slice(name.lastIndexOf("_") + 1)}` : name;
}
