import type { Batch, TableSchema } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";

/**
 * Writes rows of a batch, with the format's separator between rows and none after the last.
 *
 * @param batch - Rows of the table it was prepared for.
 * @param writer - Where to.
 * @param from - First row, counted in the batch.
 * @param to - One past the last row, counted in the batch.
 */
export type EncodeBatch = (batch: Batch, writer: ByteWriter, from: number, to: number) => void;

/**
 * A text form of a table.
 *
 * A file is `prefix`, then batches joined by `separator`, then `suffix`; how rows are cut into batches leaves no trace. So parts
 * of a table can be encoded on any thread, in any order, and laid side by side.
 */
export interface Format {
  /** Such as `csv`; also the name it is chosen by. */
  readonly name: string;
  /** File extension without a dot. */
  readonly extension: string;
  /** What the format was made from, as JSON, so that another thread can make it again. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Bytes before the first row. */
  prefix(schema: TableSchema): Uint8Array;
  /** Bytes between two rows. */
  readonly separator: Uint8Array;
  /** Bytes after the last row. */
  readonly suffix: Uint8Array;
  /** Prepares the writing of a table's batches; dictionaries are encoded once and kept. */
  prepare(schema: TableSchema): EncodeBatch;
}
