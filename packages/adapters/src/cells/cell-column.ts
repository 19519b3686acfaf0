import { hasBit } from "@seedbed/core";
import { COPY_SLACK, copyGroups } from "../bytes/copy-bytes.js";

/**
 * The cells of one column of one batch, encoded for a format: rows are put together by copying them. Made once a batch, so that
 * nothing is decided, called or allocated cell by cell. A class, so that all have one shape, which hot loops rely on.
 */
export class CellColumn {
  /** Where the entries lie; eight bytes behind the last may be read. */
  readonly view: DataView;
  /** Where each entry starts, and one more. */
  readonly offsets: Int32Array;
  /** Byte before and after each entry; 0 when there is none, or when it lies in `view` already. */
  readonly quote: number;
  /** Most bytes a cell takes. */
  readonly maxBytes: number;
  /** Entry of each row; where there are none, row i is entry i. */
  readonly indices: Int32Array | undefined;
  /** Bitmap of rows that have a value; null when all have. */
  readonly validity: Uint8Array | null;

  constructor(
    view: DataView,
    offsets: Int32Array,
    quote: number,
    maxBytes: number,
    indices: Int32Array | undefined,
    validity: Uint8Array | null,
  ) {
    this.view = view;
    this.offsets = offsets;
    this.quote = quote;
    this.maxBytes = maxBytes;
    this.indices = indices;
    this.validity = validity;
  }

  /**
   * A column of the same entries.
   *
   * @param indices - Entry of each row.
   * @param validity - Bitmap of rows that have a value; null when all have.
   */
  select(indices: Int32Array, validity: Uint8Array | null): CellColumn {
    return new CellColumn(this.view, this.offsets, this.quote, this.maxBytes, indices, validity);
  }
}

/**
 * Lays ready-made cells side by side.
 *
 * @param cells - The bytes of each.
 */
export function createEntries(cells: readonly Uint8Array[]): CellColumn {
  const offsets = new Int32Array(cells.length + 1);
  let maxBytes = 0;
  cells.forEach((cell, i) => {
    offsets[i + 1] = offsets[i]! + cell.length;
    maxBytes = Math.max(maxBytes, cell.length);
  });
  const bytes = new Uint8Array(offsets[cells.length]! + COPY_SLACK);
  cells.forEach((cell, i) => {
    bytes.set(cell, offsets[i]!);
  });
  return new CellColumn(new DataView(bytes.buffer), offsets, 0, maxBytes, undefined, null);
}

/**
 * Tells whether a row has a value.
 *
 * @param column - The column.
 * @param row - Position in the batch.
 */
export function hasValue({ validity }: CellColumn, row: number): boolean {
  return validity === null || hasBit(validity, row);
}

/**
 * Writes a cell.
 *
 * @param column - The column; the row has a value.
 * @param row - Position in the batch.
 * @param view - Where to; has room for `maxBytes`, and eight bytes more.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeCell(column: CellColumn, row: number, view: DataView, at: number): number {
  const { indices, offsets, quote } = column;
  const entry = indices === undefined ? row : indices[row]!;
  const from = offsets[entry]!;
  const length = offsets[entry + 1]! - from;
  if (quote === 0) return copyGroups(column.view, from, length, view, at);
  view.setUint8(at, quote);
  const to = copyGroups(column.view, from, length, view, at + 1);
  view.setUint8(to, quote);
  return to + 1;
}
