import { ByteWriter } from "../bytes/byte-writer.js";
import { CellColumn } from "./cell-column.js";

/** Memory that the cells of a column are encoded to. */
export class CellBuffer {
  readonly writer = new ByteWriter(1 << 10);
  /** Where each cell starts, and one more; as long as was asked for, or longer. */
  offsets = new Int32Array(0);

  /**
   * Makes room for the offsets of so many cells, and forgets what was written.
   *
   * @param length - Number of cells.
   */
  begin(length: number): void {
    this.writer.clear();
    if (this.offsets.length <= length) this.offsets = new Int32Array(length + 1);
  }

  /**
   * What was written, as a column.
   *
   * @param quote - Byte around each cell.
   * @param maxBytes - Most bytes a cell takes.
   * @param validity - Bitmap of rows that have a value; null when all have.
   */
  column(quote: number, maxBytes: number, validity: Uint8Array | null): CellColumn {
    return new CellColumn(this.writer.view, this.offsets, quote, maxBytes, undefined, validity);
  }
}

/** Buffers that are used again for every batch. */
export class CellBuffers {
  private readonly buffers: CellBuffer[] = [];
  private taken = 0;

  /** Takes all buffers back: what lies in them is no longer needed. */
  clear(): void {
    this.taken = 0;
  }

  /**
   * Hands out a buffer.
   *
   * @param length - Number of cells it is for.
   */
  take(length: number): CellBuffer {
    const buffer = (this.buffers[this.taken++] ??= new CellBuffer());
    buffer.begin(length);
    return buffer;
  }
}
