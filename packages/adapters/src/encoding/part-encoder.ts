import type { Batch, TableSchema } from "@seedbed/core";
import { ByteWriter } from "../bytes/byte-writer.js";
import type { Compress } from "../compression/compression.js";
import type { EncodeBatch, RowFormat } from "../format/format.js";

/**
 * Encodes one part of a table after the other: rows in, the bytes of the file out.
 *
 * The first part starts with the format's prefix, the last ends with its suffix. Parts may belong to different threads;
 * what they write, laid side by side, is the file.
 */
export class PartEncoder {
  private readonly format: RowFormat;
  private readonly schema: TableSchema;
  private readonly encode: EncodeBatch;
  private readonly compress: Compress | undefined;
  private readonly writer = new ByteWriter();
  private needsSeparator = false;

  /**
   * @param format - How rows are written.
   * @param schema - The table.
   * @param compress - Compresses each part; none leaves parts as they are.
   */
  constructor(format: RowFormat, schema: TableSchema, compress: Compress | undefined) {
    this.format = format;
    this.schema = schema;
    this.encode = format.prepare(schema);
    this.compress = compress;
  }

  /**
   * Begins a part; what {@link PartEncoder.finish} returned before is overwritten.
   *
   * @param first - True for the part with row 0.
   */
  start(first: boolean): void {
    this.writer.clear();
    if (first) this.writer.write(this.format.prefix(this.schema));
    this.needsSeparator = !first;
  }

  /**
   * Adds rows of a batch.
   *
   * @param batch - Follows what was added before.
   * @param from - First row, counted in the batch.
   * @param to - One past the last row, counted in the batch.
   */
  add(batch: Batch, from: number = 0, to: number = batch.length): void {
    if (to <= from) return;
    if (this.needsSeparator) this.writer.write(this.format.separator);
    const first = !this.needsSeparator;
    this.needsSeparator = true;
    this.encode(batch, this.writer, from, to, first);
  }

  /**
   * Ends the part.
   *
   * @param last - True for the part with the last row.
   * @returns The part's bytes; without compression a window that the next part overwrites.
   */
  finish(last: boolean): Uint8Array {
    if (last) this.writer.write(this.format.suffix);
    const bytes = this.writer.written();
    return this.compress === undefined ? bytes : this.compress(bytes);
  }
}
