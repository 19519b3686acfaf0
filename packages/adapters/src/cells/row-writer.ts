import { hasBit } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import { type CellColumn, hasValue, writeCell } from "./cell-column.js";

/** What stands around the cells of a row. */
export interface RowFrame {
  /** Byte before the first cell; 0 for none. */
  readonly open: number;
  /** What stands before each cell, one entry a column; none for nothing. */
  readonly keys: CellColumn | undefined;
  /** Byte between two cells. */
  readonly between: number;
  /** Stands for a cell without a value. */
  readonly missing: CellColumn;
  /** What follows the last cell. */
  readonly close: CellColumn;
}

/** The columns of a row. */
export interface RowColumns {
  readonly cells: readonly CellColumn[];
  /** Bitmap of the rows that leave the column out, for each column; none when no row leaves any out. */
  readonly absent: readonly (Uint8Array | undefined)[] | undefined;
}

/**
 * Most bytes a row takes.
 *
 * @param columns - Its columns.
 * @param frame - What stands around them.
 */
export function rowBytes({ cells }: RowColumns, { keys, missing, close }: RowFrame): number {
  const each = 1 + (keys?.maxBytes ?? 0);
  return cells.reduce((sum, cell) => sum + Math.max(cell.maxBytes, missing.maxBytes) + each, 2 + close.maxBytes);
}

/**
 * Writes rows, one after the other.
 *
 * @param columns - Their columns.
 * @param frame - What stands around the cells.
 * @param from - First row, counted in the batch.
 * @param to - One past the last row.
 * @param writer - Where to.
 * @param ends - Takes the end of row i at i + 1.
 */
export function writeRows(
  columns: RowColumns,
  frame: RowFrame,
  from: number,
  to: number,
  writer: ByteWriter,
  ends?: Int32Array,
): void {
  const bytes = rowBytes(columns, frame);
  for (let row = from; row < to; row++) {
    writer.reserve(bytes);
    writer.at = writeRow(columns, frame, row, writer.view, writer.at);
    if (ends !== undefined) ends[row + 1] = writer.at;
  }
}

function writeRow({ cells, absent }: RowColumns, frame: RowFrame, row: number, view: DataView, at: number): number {
  const { keys, between, open } = frame;
  let to = at;
  if (open !== 0) view.setUint8(to++, open);
  const first = to;
  for (let i = 0; i < cells.length; i++) {
    const out = absent?.[i];
    if (out !== undefined && hasBit(out, row)) continue;
    const column = cells[i]!;
    if (keys !== undefined) to = writeCell(keys, i, view, to);
    to = hasValue(column, row) ? writeCell(column, row, view, to) : writeCell(frame.missing, 0, view, to);
    view.setUint8(to++, between);
  }
  // What closes the row takes the place of the byte between the last cell and none.
  return writeCell(frame.close, 0, view, to > first ? to - 1 : to);
}
