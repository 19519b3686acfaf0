import type { Catalog, CatalogForeignKey, CatalogTable, TableName } from "../../catalog/catalog.js";
import type { DefineOptions, ExistingRows } from "../contract/define-options.js";

/** A table that is to be made. */
export interface ScopedTable {
  readonly source: CatalogTable;
  /** Its name in the definition. */
  readonly name: string;
  /** Names of fields by column; columns that the database computes are left out. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Which tables are made, and what they are called. */
export interface Scope {
  readonly driver: string;
  readonly tables: readonly ScopedTable[];
  /** The table that a name leads to, if it is made. */
  find(name: TableName): ScopedTable | undefined;
  /** Rows that a table has already. */
  existing(name: TableName): ExistingRows | undefined;
}

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

/**
 * Chooses the tables, and names them as definitions allow.
 *
 * @param catalog - The catalog.
 * @param options - Which tables.
 */
export function createScope(catalog: Catalog, options: DefineOptions): Scope {
  const chosen = catalog.tables.filter((table) => options.tables?.(table) ?? true);
  const counts = new Map<string, number>();
  for (const { name } of chosen) counts.set(name, (counts.get(name) ?? 0) + 1);
  const taken = new Set<string>();
  const byKey = new Map<string, ScopedTable>();
  const tables = chosen.map((source) => {
    const wanted = (counts.get(source.name) ?? 0) > 1 && source.schema !== "" ? `${source.schema}_${source.name}` : source.name;
    const table = { source, name: toName(wanted, taken), fields: nameFields(source) };
    byKey.set(keyOf(source), table);
    return table;
  });
  const existing = new Map((options.existing ?? []).map((rows) => [keyOf(rows.table), rows]));
  return {
    driver: catalog.driver,
    tables,
    find: (name) => byKey.get(keyOf(name)),
    existing: (name) => existing.get(keyOf(name)),
  };
}

function nameFields(source: CatalogTable): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const made = source.columns.filter(({ generated }) => generated === undefined);
  return new Map(made.map(({ name }) => [name, toName(name, taken)]));
}

/** A name without dots and control characters that no other one has. */
function toName(wanted: string, taken: Set<string>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
  const plain = wanted.replace(/[.\u0000-\u001f\u007f]/g, "_").slice(0, 180) || "_";
  const base = FORBIDDEN.has(plain) ? `${plain}_` : plain;
  let name = base;
  for (let i = 2; taken.has(name); i++) name = `${base}_${i}`;
  taken.add(name);
  return name;
}

/** A table's name as one text. */
export function keyOf({ schema, name }: TableName): string {
  return JSON.stringify([schema, name]);
}

/** Foreign keys of a table that lead to tables that are made, and whose columns are made. */
export function madeForeignKeys(
  table: ScopedTable,
  scope: Scope,
): readonly { readonly key: CatalogForeignKey; readonly target: ScopedTable }[] {
  return table.source.foreignKeys.flatMap((key) => {
    const target = scope.find(key.target);
    if (target === undefined || !key.columns.every((column) => table.fields.has(column))) return [];
    return key.targetColumns.every((column) => target.fields.has(column)) ? [{ key, target }] : [];
  });
}
