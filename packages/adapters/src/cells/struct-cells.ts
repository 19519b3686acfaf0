import type { CellBuffer } from "./cell-buffer.js";
import { type CellColumn, createEntries } from "./cell-column.js";
import { type RowColumns, type RowFrame, writeRows } from "./row-writer.js";
import { longestOf } from "./text-cells.js";

const OPEN = 123;
const COMMA = 44;
const CLOSE = 125;

/**
 * What stands around the fields of JSON objects.
 *
 * @param names - Field names, in order.
 * @param missing - Stands for null.
 * @param after - Bytes behind every object.
 */
export function createObjectFrame(names: readonly string[], missing: CellColumn, after: readonly number[] = []): RowFrame {
  const encoder = new TextEncoder();
  return {
    open: OPEN,
    keys: createEntries(names.map((name) => encoder.encode(`${JSON.stringify(name)}:`))),
    between: COMMA,
    missing,
    close: createEntries([Uint8Array.of(CLOSE, ...after)]),
  };
}

/**
 * Encodes objects as JSON; absent fields are left out.
 *
 * @param columns - One column a field.
 * @param validity - Which objects count; null when all do.
 * @param frame - What stands around the fields.
 * @param from - First object.
 * @param to - One past the last object.
 * @param buffer - Where to.
 */
export function encodeStructs(
  columns: RowColumns,
  validity: Uint8Array | null,
  frame: RowFrame,
  from: number,
  to: number,
  buffer: CellBuffer,
): CellColumn {
  const { writer, offsets } = buffer;
  offsets[from] = writer.at;
  writeRows(columns, frame, from, to, writer, offsets);
  return buffer.column(0, longestOf(offsets, from, to), validity);
}
