import { hasBit } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import { COPY_SLACK, copyWords, viewOf } from "../bytes/copy-bytes.js";
import type { CellWriter } from "./cell-writer.js";

/** Distinct cells, quoted and escaped for a format, ready to be copied. */
export interface Entries {
  readonly view: DataView;
  readonly offsets: Int32Array;
  readonly maxBytes: number;
}

/**
 * Lays ready-made cells side by side.
 *
 * @param cells - The bytes of each.
 */
export function createEntries(cells: readonly Uint8Array[]): Entries {
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
  return { view: viewOf(bytes), offsets, maxBytes };
}

/** Writes dictionary-coded text. */
export class EntryCells implements CellWriter {
  readonly maxBytes: number;
  private readonly indices: Int32Array;
  private readonly offsets: Int32Array;
  private readonly view: DataView;

  /**
   * @param indices - Entry of each row.
   * @param entries - The entries.
   */
  constructor(indices: Int32Array, entries: Entries) {
    this.indices = indices;
    this.offsets = entries.offsets;
    this.view = entries.view;
    this.maxBytes = entries.maxBytes;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const entry = this.indices[row]!;
    const from = this.offsets[entry]!;
    return copyWords(this.view, from, this.offsets[entry + 1]! - from, out.view, at);
  }
}

/** Writes booleans: the first of two entries for false, the second for true. */
export class BoolCells implements CellWriter {
  readonly maxBytes: number;
  private readonly bits: Uint8Array;
  private readonly offsets: Int32Array;
  private readonly view: DataView;

  /**
   * @param bits - One bit a row.
   * @param entries - The cells of false and true.
   */
  constructor(bits: Uint8Array, entries: Entries) {
    this.bits = bits;
    this.offsets = entries.offsets;
    this.view = entries.view;
    this.maxBytes = entries.maxBytes;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const entry = hasBit(this.bits, row) ? 1 : 0;
    const from = this.offsets[entry]!;
    return copyWords(this.view, from, this.offsets[entry + 1]! - from, out.view, at);
  }
}
