import { readUtf8, type TextVector } from "@seedbed/core";
import { type CellRows, ESCAPED } from "./cell-rows.js";

/**
 * Undoes the escapes of a cell.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @param out - Takes the text; as long as the cell.
 * @param at - First byte in it.
 * @returns One past the last byte.
 */
export type Unescape = (bytes: Uint8Array, from: number, to: number, out: Uint8Array, at: number) => number;

/**
 * The text of one cell.
 *
 * @param rows - The rows.
 * @param cell - Number of the cell.
 * @param undo - Undoes escapes.
 */
export function readCell({ bytes, starts, ends, flags }: CellRows, cell: number, undo: Unescape): string {
  const from = starts[cell]!;
  const to = ends[cell]!;
  if ((flags[cell]! & ESCAPED) === 0) return readUtf8(bytes, from, to);
  const out = new Uint8Array(to - from);
  return readUtf8(out, 0, undo(bytes, from, to, out, 0));
}

/**
 * Texts of one column of cells, copied side by side.
 *
 * @param rows - The rows.
 * @param cells - Number of each row's cell; -1 where there is none.
 * @param validity - Bitmap of the rows that have a value; null when all have.
 * @param undo - Undoes escapes.
 */
export function copyTexts(rows: CellRows, cells: Int32Array, validity: Uint8Array | null, undo: Unescape): TextVector {
  const { bytes, starts, ends, flags } = rows;
  const { length } = cells;
  let size = 0;
  for (let i = 0; i < length; i++) if (cells[i]! >= 0) size += ends[cells[i]!]! - starts[cells[i]!]!;
  const out = new Uint8Array(size);
  const offsets = new Int32Array(length + 1);
  let at = 0;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const cell = cells[i]!;
    if (cell >= 0) {
      const from = starts[cell]!;
      const to = ends[cell]!;
      if ((flags[cell]! & ESCAPED) !== 0) {
        at = undo(bytes, from, to, out, at);
        seen |= 128;
      } else if (to - from > 64) {
        out.set(bytes.subarray(from, to), at);
        at += to - from;
        seen |= 128;
      } else {
        for (let j = from; j < to; j++) {
          const byte = bytes[j]!;
          seen |= byte;
          out[at++] = byte;
        }
      }
    }
    offsets[i + 1] = at;
  }
  return { layout: "text", type: { type: "string" }, length, validity, offsets, bytes: out.subarray(0, at), ascii: seen < 128 };
}
