import type { Batch, TableSchema, Vector } from "@seedbed/core";
import { createCellError } from "./cell-error.js";
import { readCells } from "./read-cells.js";

/** Rows of a batch that is read from a database. */
export const READ_BATCH_ROWS = 8192;

/**
 * Puts rows of a client library into batches.
 *
 * @param rows - Runs of rows, each an array with one value a column.
 * @param schema - Names and types of the columns, in order.
 * @throws SeedbedError `DATABASE_VALUE` for a value that its type does not hold exactly, or a row of another width.
 */
export async function* readBatches(
  rows: AsyncIterable<readonly (readonly unknown[])[]> | Iterable<readonly (readonly unknown[])[]>,
  schema: TableSchema,
): AsyncGenerator<Batch, void, undefined> {
  let from = 0;
  for await (const run of rows) {
    for (let at = 0; at < run.length; at += READ_BATCH_ROWS) {
      const slice = at === 0 && run.length <= READ_BATCH_ROWS ? run : run.slice(at, at + READ_BATCH_ROWS);
      yield toBatch(slice, schema, from);
      from += slice.length;
    }
  }
}

function toBatch(rows: readonly (readonly unknown[])[], schema: TableSchema, from: number): Batch {
  const columns: Record<string, Vector> = {};
  const width = rows[0]?.length ?? schema.columns.length;
  if (width !== schema.columns.length) {
    throw createCellError("*", `${width} columns`, `were read where ${schema.columns.length} are expected`);
  }
  schema.columns.forEach(({ name, type }, c) => {
    columns[name] = readCells(
      type,
      rows.map((row) => row[c]),
      name,
    );
  });
  return { table: schema.name, from, length: rows.length, columns };
}
