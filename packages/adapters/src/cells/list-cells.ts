import type { ByteWriter } from "../bytes/byte-writer.js";
import type { CellWriter } from "./cell-writer.js";

/** Writes JSON arrays. */
export class ListCells implements CellWriter {
  readonly maxBytes: number;
  private readonly offsets: Int32Array;
  private readonly items: CellWriter;

  /**
   * @param offsets - First item of each list, and one more.
   * @param items - Writer of the items.
   */
  constructor(offsets: Int32Array, items: CellWriter) {
    this.offsets = offsets;
    this.items = items;
    let longest = 0;
    for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, offsets[i]! - offsets[i - 1]!);
    this.maxBytes = longest * (items.maxBytes + 1) + 2;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const from = this.offsets[row]!;
    const end = this.offsets[row + 1]!;
    out.bytes[at] = 91;
    let to = at + 1;
    for (let i = from; i < end; i++) {
      if (i > from) out.bytes[to++] = 44;
      to = this.items.write(i, out, to);
    }
    out.bytes[to] = 93;
    return to + 1;
  }
}
