import type { TableName } from "../../catalog/catalog.js";

/**
 * One text for a table's name and schema, to look tables up by.
 *
 * @param name - Any.
 */
export function tableKey({ schema, name }: TableName): string {
  return JSON.stringify([schema, name]);
}
