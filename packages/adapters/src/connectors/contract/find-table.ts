import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * A table by its name.
 *
 * @param tables - Those there are.
 * @param name - The one that is asked for.
 * @throws SeedbedError `RESOURCE_UNKNOWN`.
 */
export function findTable<T extends { readonly name: string }>(tables: readonly T[], name: string): T {
  const found = tables.find((table) => table.name === name);
  if (found !== undefined) return found;
  const known = tables.map((table) => table.name);
  throw createAdapterError("RESOURCE_UNKNOWN", `there is no table ${JSON.stringify(name.slice(0, 100))}`, {
    hint: known.length === 0 ? "there is no table at all" : `there are ${known.slice(0, 20).join(", ")}`,
    details: { name, known: known.slice(0, 100) },
  });
}

/**
 * The error for something a table cannot do.
 *
 * @param connector - Kind of the connector.
 * @param table - Name of the table.
 * @param what - What it cannot do, such as `be written`.
 * @param hint - What would let it.
 */
export function cannot(connector: string, table: string, what: string, hint: string): Error {
  return createAdapterError("CONNECTOR_UNSUPPORTED", `${connector}: ${table} cannot ${what}`, {
    hint,
    details: { connector, table },
  });
}
