import { createAdapterError } from "../../errors/adapter-error.js";
import { transformSource } from "../../transforms/transform-source.js";
import type { CatalogTable } from "../catalog/catalog.js";
import type { Database } from "../driver/database.js";
import { findComponents } from "../fill/order/find-components.js";
import { tableKey } from "../fill/order/table-key.js";
import { createChooser } from "./choose-rows.js";
import type { ExtractedTable, Extraction, ExtractOptions } from "./extract-options.js";
import { followReferences, referringColumns } from "./follow-references.js";
import type { Key, KeyBudget } from "./key-set.js";
import { TableReader } from "./table-reader.js";

const HELD_KEYS = 10_000_000;

/**
 * Takes a consistent subset out of a database: rows by share or by condition, and all rows they refer to, as they stood at one moment.
 *
 * @param database - Open; it is only read.
 * @param options - Which rows, and what is done to them on the way.
 * @param take - Reads the tables; the transaction that shows them ends when it is done.
 * @returns What `take` returned.
 * @throws SeedbedError `EXTRACT_INVALID` for tables that are not there and shares out of range, `EXTRACT_LIMIT`, `DATABASE_…`, and of
 * transforms.
 * @example
 * ```ts
 * await extract(database, { tables: ["orders"], fraction: 0.05 }, async ({ tables }) => {
 *   for (const table of tables) for await (const batch of table.batches()) batch.length;
 * });
 * ```
 */
export async function extract<T>(
  database: Database,
  options: ExtractOptions,
  take: (extraction: Extraction) => Promise<T>,
): Promise<T> {
  const { fraction = 1, seed = 0, where = {}, heldKeys = HELD_KEYS } = options;
  if (!(fraction > 0 && fraction <= 1)) {
    throw createAdapterError("EXTRACT_INVALID", `a share is above 0 and at most 1, got ${String(fraction)}`, {
      details: { fraction },
    });
  }
  return database.transaction(async () => {
    if (database.dialect.snapshot !== undefined) await database.query(database.dialect.snapshot);
    const catalog = await database.introspect(options.schemas === undefined ? {} : { schemas: options.schemas });
    const names = nameTables(catalog.tables);
    for (const name of [...(options.tables ?? []), ...Object.keys(where), ...Object.keys(options.transforms ?? {})]) {
      if (![...names.values()].includes(name)) throw unknownTable(name, [...names.values()]);
    }
    const readers = new Map(catalog.tables.map((table) => [tableKey(table), new TableReader(table, database)]));
    const roots = catalog.tables.filter((table) => isRoot(names.get(tableKey(table))!, options));
    const budget: KeyBudget = { left: heldKeys };
    const start = new Map<string, readonly Key[]>();
    const loose = new Map<string, readonly Key[]>();
    for (const table of roots) {
      const reader = readers.get(tableKey(table))!;
      const condition = where[names.get(tableKey(table))!];
      if (reader.key === undefined) loose.set(tableKey(table), await reader.select(referringColumns(reader), condition));
      else start.set(tableKey(table), (await reader.select(reader.key, condition)).filter(createChooser(table, fraction, seed)));
    }
    const chosen = await followReferences(readers, start, withoutEmpty(loose), budget);
    const tables: ExtractedTable[] = [];
    for (const table of inOrder(catalog.tables)) {
      const name = names.get(tableKey(table))!;
      const reader = readers.get(tableKey(table))!;
      const keys = chosen.get(tableKey(table))?.values();
      const rowCount = keys?.length ?? loose.get(tableKey(table))?.length ?? 0;
      if (rowCount === 0) continue;
      const schema = await reader.readSchema(name);
      const source = {
        schema,
        batches: () => (keys === undefined ? reader.readWhere(schema, where[name]) : reader.read(schema, keys)),
      };
      const nodes = options.transforms?.[name];
      const changed = nodes === undefined ? source : transformSource(source, nodes);
      tables.push({ name, rowCount, catalog: table, schema: changed.schema, batches: (batching) => changed.batches(batching) });
    }
    return take({ tables });
  });
}

/** Rows without a key are all taken, or none: nothing tells them apart by which a share could be chosen. */
function isRoot(name: string, { tables, where = {} }: ExtractOptions): boolean {
  if (tables !== undefined) return tables.includes(name);
  const named = Object.keys(where);
  return named.length === 0 || named.includes(name);
}

function withoutEmpty(rows: ReadonlyMap<string, readonly Key[]>): ReadonlyMap<string, readonly Key[]> {
  return new Map([...rows].filter(([, values]) => values.length > 0));
}

/** Names of tables, with their schema only where two tables share one. */
function nameTables(tables: readonly CatalogTable[]): ReadonlyMap<string, string> {
  const count = (name: string): number => tables.filter((table) => table.name === name).length;
  return new Map(tables.map((table) => [tableKey(table), count(table.name) > 1 ? `${table.schema}.${table.name}` : table.name]));
}

/** Tables that others refer to come first; those of a circle stand side by side. */
function inOrder(tables: readonly CatalogTable[]): readonly CatalogTable[] {
  const byKey = new Map(tables.map((table) => [tableKey(table), table]));
  return findComponents(tables, ({ foreignKeys }) =>
    foreignKeys.flatMap(({ target }) => byKey.get(tableKey(target)) ?? []),
  ).flat();
}

function unknownTable(name: string, known: readonly string[]): Error {
  return createAdapterError("EXTRACT_INVALID", `there is no table "${name}"`, {
    hint: `the tables are ${known.slice(0, 50).join(", ")}`,
    details: { table: name },
  });
}
