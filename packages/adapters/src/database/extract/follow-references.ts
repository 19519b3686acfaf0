import { tableKey } from "../fill/order/table-key.js";
import { type Key, type KeyBudget, KeySet } from "./key-set.js";
import type { TableReader } from "./table-reader.js";

/** Rows chosen of each table, by the table's key. */
export type ChosenRows = ReadonlyMap<string, KeySet>;

/**
 * Adds to chosen rows all rows that they refer to, and what these refer to, until every reference leads to a row that is there.
 *
 * @param readers - Every table.
 * @param start - Keys chosen, by table.
 * @param loose - Values of the foreign keys of rows that have no key themselves, as {@link followKeyless} reads them.
 * @param budget - How many keys may be held.
 */
export async function followReferences(
  readers: ReadonlyMap<string, TableReader>,
  start: ReadonlyMap<string, readonly Key[]>,
  loose: ReadonlyMap<string, readonly Key[]>,
  budget: KeyBudget,
): Promise<ChosenRows> {
  const chosen = new Map(
    [...readers].flatMap(([name, { key }]) => (key === undefined ? [] : [[name, new KeySet(budget)] as const])),
  );
  const open = new Map<string, Key[]>();
  const choose = (name: string, keys: readonly Key[]): void => {
    const fresh = chosen.get(name)!.add(keys);
    if (fresh.length > 0) open.set(name, [...(open.get(name) ?? []), ...fresh]);
  };
  for (const [name, keys] of start) choose(name, keys);
  for (const [name, values] of loose) await follow(readers.get(name)!, values, readers, choose);
  for (let next = open.entries().next(); next.done !== true; next = open.entries().next()) {
    const [name, keys] = next.value;
    open.delete(name);
    const reader = readers.get(name)!;
    const columns = referringColumns(reader);
    if (columns.length === 0) continue;
    await follow(reader, await reader.lookUp(columns, reader.key!, keys), readers, choose);
  }
  return chosen;
}

/** Columns of a table's foreign keys, each once: what {@link followReferences} reads of its rows. */
export function referringColumns({ table }: TableReader): readonly string[] {
  return [...new Set(table.foreignKeys.flatMap(({ columns }) => columns))];
}

/** Chooses the rows that some values of foreign keys lead to. */
async function follow(
  { table }: TableReader,
  rows: readonly Key[],
  readers: ReadonlyMap<string, TableReader>,
  choose: (name: string, keys: readonly Key[]) => void,
): Promise<void> {
  const columns = [...new Set(table.foreignKeys.flatMap((key) => key.columns))];
  for (const { columns: own, target, targetColumns } of table.foreignKeys) {
    const name = tableKey(target);
    const reader = readers.get(name);
    // A table of a schema that is not read: its rows are taken to be there.
    if (reader?.key === undefined) continue;
    const places = own.map((column) => columns.indexOf(column));
    const values = rows.map((row) => places.map((place) => row[place])).filter((value) => value.every((part) => part !== null));
    if (values.length === 0) continue;
    const direct = reader.key.map((column) => targetColumns.indexOf(column));
    const isKey = direct.length === targetColumns.length && !direct.includes(-1);
    choose(
      name,
      isKey ? values.map((value) => direct.map((place) => value[place])) : await reader.lookUp(reader.key, targetColumns, values),
    );
  }
}
