import type { TableSchema } from "@seedbed/core";
import { JSON_NULL, JsonCellFactory } from "../cells/json-cells.js";
import { writeRows } from "../cells/row-writer.js";
import { createObjectFrame } from "../cells/struct-cells.js";
import type { EncodeBatch } from "./format.js";

/**
 * Prepares the writing of rows as JSON objects.
 *
 * @param schema - The table.
 * @param separator - Bytes between two rows.
 * @param terminator - Bytes after every row.
 */
export function prepareObjectRows(schema: TableSchema, separator: Uint8Array, terminator: Uint8Array): EncodeBatch {
  const factory = new JsonCellFactory();
  const names = schema.columns.map(({ name }) => name);
  const frame = createObjectFrame(names, JSON_NULL, [...terminator, ...separator]);
  return (batch, writer, from, to) => {
    factory.begin();
    const vectors = names.map((name) => batch.columns[name]!);
    writeRows(factory.createColumns(vectors, from, to), frame, from, to, writer);
    // Nothing separates the last row from none.
    if (to > from) writer.at -= separator.length;
  };
}
