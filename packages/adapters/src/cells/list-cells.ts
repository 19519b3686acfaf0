import type { ListVector } from "@seedbed/core";
import type { CellBuffer } from "./cell-buffer.js";
import { type CellColumn, hasValue, writeCell } from "./cell-column.js";
import { longestOf } from "./text-cells.js";

const OPEN = 91;
const CLOSE = 93;
const COMMA = 44;

/**
 * Encodes lists as JSON arrays.
 *
 * @param lists - First item of each list, and one more; and which lists count.
 * @param items - The items.
 * @param missing - Stands for an item without a value.
 * @param from - First list.
 * @param to - One past the last list.
 * @param buffer - Where to.
 */
export function encodeLists(
  lists: Pick<ListVector, "offsets" | "validity">,
  items: CellColumn,
  missing: CellColumn,
  from: number,
  to: number,
  buffer: CellBuffer,
): CellColumn {
  const { offsets, validity } = lists;
  const { writer, offsets: starts } = buffer;
  const itemBytes = Math.max(items.maxBytes, missing.maxBytes) + 1;
  starts[from] = writer.at;
  for (let i = from; i < to; i++) {
    const first = offsets[i]!;
    const end = offsets[i + 1]!;
    writer.reserve((end - first) * itemBytes + 2);
    writer.at = writeList(items, missing, first, end, writer.view, writer.at);
    starts[i + 1] = writer.at;
  }
  return buffer.column(0, longestOf(starts, from, to), validity);
}

function writeList(items: CellColumn, missing: CellColumn, first: number, end: number, view: DataView, at: number): number {
  let to = at;
  view.setUint8(to++, OPEN);
  for (let i = first; i < end; i++) {
    if (i > first) view.setUint8(to++, COMMA);
    to = hasValue(items, i) ? writeCell(items, i, view, to) : writeCell(missing, 0, view, to);
  }
  view.setUint8(to, CLOSE);
  return to + 1;
}
