import type { TableSchema } from "@seedbed/core";
import { JsonCellFactory } from "../cells/json-cells.js";
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
  return (batch, writer, from, to) => {
    const objects = factory.createObject(
      names,
      names.map((name) => batch.columns[name]!),
    );
    const rowBytes = objects.maxBytes + separator.length + terminator.length;
    for (let row = from; row < to; row++) {
      writer.reserve(rowBytes);
      const { bytes } = writer;
      let at = writer.at;
      if (row > from) for (let i = 0; i < separator.length; i++) bytes[at++] = separator[i]!;
      at = objects.write(row, writer, at);
      for (let i = 0; i < terminator.length; i++) bytes[at++] = terminator[i]!;
      writer.at = at;
    }
  };
}
