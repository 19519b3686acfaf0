import type { Batch, BatchOptions, TableSchema, Vector } from "@seedbed/core";
import type { FileTable } from "../read/file-table.js";
import type { ReadContext } from "../read/read-context.js";
import type { FileChunk } from "./file-chunk.js";
import { sliceVector } from "./slice-vector.js";
import { takeValues } from "./take-rows.js";

const BATCH_ROWS = 4096;

/** What a {@link createFileTable} reads from. */
export interface ChunkedTable {
  readonly schema: TableSchema;
  readonly rowCount?: number;
  /**
   * Decodes rows in order, chunk by chunk.
   *
   * @param from - A row that is wanted; chunks that end before it may be left out.
   */
  chunks(from: number): AsyncIterable<FileChunk>;
}

/**
 * A table whose file is decoded chunk by chunk: cuts the chunks into batches, and reports rows that cannot be held.
 *
 * @param table - Schema and chunks.
 * @param context - Takes the bad rows; its signal ends the reading.
 */
export function createFileTable(table: ChunkedTable, context: ReadContext): FileTable {
  const { schema, rowCount } = table;
  return {
    schema,
    ...(rowCount === undefined ? {} : { rowCount }),
    batches: (options = {}) => readBatches(table, options, context),
  };
}

async function* readBatches(table: ChunkedTable, options: BatchOptions, context: ReadContext): AsyncGenerator<Batch> {
  const { from = 0, to = Number.POSITIVE_INFINITY, size = BATCH_ROWS, signal } = options;
  if (to <= from) return;
  let next = from;
  for await (const chunk of table.chunks(from)) {
    const first = Math.max(0, from - chunk.from);
    const last = Math.min(chunk.length, to - chunk.from);
    for (let start = first; start < last; start += size) {
      for (const each of [signal, context.signal]) if (each?.aborted === true) throw each.reason;
      const columns = await takeRows(chunk, start, Math.min(last, start + size), context);
      const length = Object.values(columns)[0]?.length ?? 0;
      if (length > 0) yield { table: table.schema.name, from: next, length, columns };
      next += length;
    }
    if (chunk.from + chunk.length >= to) return;
  }
}

async function takeRows(chunk: FileChunk, from: number, to: number, context: ReadContext): Promise<Record<string, Vector>> {
  const good: number[] = [];
  if (chunk.faults.size > 0) {
    for (let row = from; row < to; row++) {
      const fault = chunk.faults.get(row);
      if (fault === undefined) good.push(row);
      else await context.reject({ row: chunk.from + row, ...fault });
    }
  }
  const whole = chunk.faults.size === 0 || good.length === to - from;
  const rows = Int32Array.from(good);
  const columns: Record<string, Vector> = {};
  for (const name of Object.keys(chunk.columns)) {
    const vector = chunk.columns[name]!;
    columns[name] = whole ? sliceVector(vector, from, to) : takeValues(vector, rows);
  }
  return columns;
}
