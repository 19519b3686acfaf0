import type { CatalogForeignKey } from "../../../catalog/catalog.js";
import type { CreateTable } from "../../../create-table/parse-create-table.js";
import { readPrimaryKey } from "./read-keys.js";
import type { Ask } from "./read-row-count.js";

interface ForeignKeyRow {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  /** Null where the primary key of the other table is meant. */
  readonly to: string | null;
}

/**
 * Reads the foreign keys of a table, in the order they are declared. All of them can be put off to the end of a transaction, by a pragma.
 *
 * @param ask - Runs queries.
 * @param schema - Such as `main`.
 * @param table - Name.
 * @param create - Its CREATE TABLE, for their names.
 */
export async function readForeignKeys(
  ask: Ask,
  schema: string,
  table: string,
  create: CreateTable,
): Promise<CatalogForeignKey[]> {
  const rows = await ask<ForeignKeyRow>(
    'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?, ?) ORDER BY id DESC, seq',
    [table, schema],
  );
  const keys: CatalogForeignKey[] = [];
  for (const id of new Set(rows.map((row) => row.id))) {
    const parts = rows.filter((row) => row.id === id);
    const written = parts[0]!.table;
    const [found] = await ask<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = ? AND name = ? COLLATE NOCASE",
      [schema, written],
    );
    const target = found?.name ?? written;
    const targetColumns = parts.every(({ to }) => to !== null)
      ? parts.map(({ to }) => to!)
      : ((await readPrimaryKey(ask, schema, target))?.columns ?? []);
    keys.push({
      name: create.foreignKeys[keys.length] ?? `${table}_${parts.map(({ from }) => from).join("_")}_fkey`,
      columns: parts.map(({ from }) => from),
      target: { schema: schema === "main" ? "" : schema, name: target },
      targetColumns,
      deferrable: true,
      full: false,
    });
  }
  return keys;
}
