import { createAdapterError } from "../../errors/adapter-error.js";
import type { Catalog, CatalogTable, TableName } from "../catalog/catalog.js";

/**
 * Finds the tables of a catalog by what a user calls them.
 *
 * @param catalog - All tables.
 * @param names - Names, with the schema ahead where two schemas share one; undefined for all.
 * @param what - Where the names stand, for messages.
 * @throws SeedbedError `TABLE_UNKNOWN`.
 */
export function chooseTables(
  { tables }: Catalog,
  names: readonly string[] | undefined,
  what: string,
): (table: TableName) => boolean {
  if (names === undefined) return () => true;
  const chosen = new Set<CatalogTable>();
  for (const name of names) {
    const found = tables.filter((table) => table.name === name || `${table.schema}.${table.name}` === name);
    if (found.length === 0) {
      const known = tables.map((table) => table.name).sort();
      throw createAdapterError("TABLE_UNKNOWN", `${what}: the database has no table "${name}"`, {
        hint:
          known.length === 0
            ? "the database has no tables"
            : `tables are ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", …" : ""}`,
        details: { table: name },
      });
    }
    for (const table of found) chosen.add(table);
  }
  return ({ schema, name }) => [...chosen].some((table) => table.schema === schema && table.name === name);
}
