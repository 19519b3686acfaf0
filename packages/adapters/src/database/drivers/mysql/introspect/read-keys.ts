import type { CatalogKey, CatalogUnique } from "../../../catalog/catalog.js";
import { mysqlDialect } from "../dialect/mysql-dialect.js";
import { type Ask, groupByTable, type ServerKind } from "./server-kind.js";

interface IndexRow {
  readonly tableName: string;
  readonly name: string;
  readonly columnName: string | null;
  /** Characters that count, where not all do. */
  readonly characters: unknown;
  readonly expression: string | null;
}

/** Keys of all tables of a schema. */
export interface MysqlKeys {
  readonly primary: ReadonlyMap<string, CatalogKey>;
  readonly uniques: ReadonlyMap<string, readonly CatalogUnique[]>;
}

/**
 * Reads primary keys and unique indexes.
 *
 * @param ask - Runs queries.
 * @param schema - Which.
 * @param kind - Family of the server: only MySQL has indexes over expressions.
 */
export async function readKeys(ask: Ask, schema: string, kind: ServerKind): Promise<MysqlKeys> {
  const select = (expression: string): string => `SELECT TABLE_NAME AS tableName, INDEX_NAME AS name, COLUMN_NAME AS columnName,
    SUB_PART AS characters, ${expression} AS expression FROM information_schema.STATISTICS
    WHERE TABLE_SCHEMA = ? AND NON_UNIQUE = 0 ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`;
  const plain = (): Promise<readonly IndexRow[]> => ask<IndexRow>(select("NULL"), [schema]);
  // MySQL before 8.0.13 has no column for expressions.
  const rows = kind === "mysql" ? await ask<IndexRow>(select("EXPRESSION"), [schema]).catch(plain) : await plain();
  const primary = new Map<string, CatalogKey>();
  const uniques = new Map<string, CatalogUnique[]>();
  for (const [table, indexes] of groupByTable(rows, ({ tableName }) => tableName)) {
    for (const [name, parts] of groupByTable(indexes, (row) => row.name)) {
      if (name === "PRIMARY") primary.set(table, { name, columns: parts.map(({ columnName }) => columnName!) });
      else uniques.set(table, [...(uniques.get(table) ?? []), { name, parts: parts.map(toPart), nullsEqual: false }]);
    }
  }
  return { primary, uniques };
}

function toPart({ columnName, characters, expression }: IndexRow): CatalogUnique["parts"][number] {
  if (columnName === null) return { expression: (expression ?? "").replaceAll("\\'", "'") };
  if (characters === null || characters === undefined) return { column: columnName };
  return { expression: `left(${mysqlDialect.quote(columnName)}, ${Number(characters)})` };
}
