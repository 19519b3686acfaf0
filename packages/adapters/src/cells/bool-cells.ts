import { type BoolVector, hasBit } from "@seedbed/core";
import type { CellBuffer } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";

/**
 * Encodes booleans.
 *
 * @param vector - One bit a row.
 * @param cells - The cells of false and of true.
 * @param from - First row.
 * @param to - One past the last row.
 * @param buffer - Where to.
 */
export function encodeBools(vector: BoolVector, cells: CellColumn, from: number, to: number, buffer: CellBuffer): CellColumn {
  const { bits, validity } = vector;
  // No bytes are written, so the memory for offsets is free to hold entry numbers.
  const indices = buffer.offsets;
  for (let i = from; i < to; i++) indices[i] = hasBit(bits, i) ? 1 : 0;
  return cells.select(indices, validity);
}
