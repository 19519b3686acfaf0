import type { ByteWriter } from "../bytes/byte-writer.js";

/**
 * Writes the cells of one column of one batch. Made once a batch, so that nothing is decided or allocated cell by cell.
 */
export interface CellWriter {
  /** Most bytes one cell takes. */
  readonly maxBytes: number;

  /**
   * Writes one cell. The caller has made room for `maxBytes`.
   *
   * @param row - Position in the batch.
   * @param out - Where to.
   * @param at - First byte.
   * @returns One past the last byte.
   */
  write(row: number, out: ByteWriter, at: number): number;
}
