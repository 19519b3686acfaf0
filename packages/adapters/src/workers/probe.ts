import { PartEncoder } from "../encoding/part-encoder.js";
import type { RowFormat } from "../format/format.js";
import type { TableSource } from "../source/dataset-source.js";

/**
 * Writes the first and the last row of a table, so that two threads can tell whether they have the same dataset.
 *
 * @param table - The table.
 * @param format - How rows are written.
 */
export function createProbe(table: TableSource, format: RowFormat): Uint8Array {
  const { rowCount } = table;
  const encoder = new PartEncoder(format, table.schema, undefined);
  encoder.start(true);
  if (rowCount > 0) encoder.add(table.batchAt(0, 1));
  if (rowCount > 1) encoder.add(table.batchAt(rowCount - 1, rowCount));
  return encoder.finish(true).slice();
}
