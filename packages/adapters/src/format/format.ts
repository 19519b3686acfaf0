import type { Batch, TableSchema } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import type { FileInput } from "../read/file-input.js";
import type { FileTable } from "../read/file-table.js";
import type { ReadContext } from "../read/read-context.js";

/**
 * Writes rows of a batch, with the format's separator between rows and none after the last.
 *
 * @param batch - Rows of the table it was prepared for.
 * @param writer - Where to.
 * @param from - First row, counted in the batch.
 * @param to - One past the last row, counted in the batch.
 * @param first - True when no row stands before these in the file.
 */
export type EncodeBatch = (batch: Batch, writer: ByteWriter, from: number, to: number, first?: boolean) => void;

/** What all formats have. */
interface FormatBase {
  /** Such as `csv`; also the name it is chosen by. */
  readonly name: string;
  /** File extension without a dot. */
  readonly extension: string;
  /** What the format was made from, as JSON, so that another thread can make it again. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * Opens a file for reading and finds its tables; absent in formats that are only written.
   *
   * @param input - The file.
   * @param context - Limits, known columns, where bad rows go.
   * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`, `ROW_INVALID`.
   */
  read?(input: FileInput, context: ReadContext): Promise<readonly FileTable[]>;
}

/**
 * A form of a table whose rows stand one behind the other.
 *
 * A file is `prefix`, then batches joined by `separator`, then `suffix`; how rows are cut into batches leaves no trace. So parts
 * of a table can be encoded on any thread, in any order, and laid side by side.
 */
export interface RowFormat extends FormatBase {
  readonly layout: "rows";
  /** Bytes before the first row. */
  prefix(schema: TableSchema): Uint8Array;
  /** Bytes between two rows. */
  readonly separator: Uint8Array;
  /** Bytes after the last row. */
  readonly suffix: Uint8Array;
  /** Prepares the writing of a table's batches; dictionaries are encoded once and kept. */
  prepare(schema: TableSchema): EncodeBatch;
}

/** Writes one file of a container format, from front to back. */
export interface ContainerEncoder {
  /**
   * Adds rows.
   *
   * @param batch - Follows what was added before; how rows are cut into batches leaves no trace in the file.
   * @returns Bytes of the file that are ready, maybe none; the caller may keep them.
   */
  add(batch: Batch): Promise<Uint8Array> | Uint8Array;
  /** Ends the file: the rest of its bytes. */
  finish(): Promise<Uint8Array> | Uint8Array;
}

/** A form of a table with a directory, blocks or a footer: such files are written from front to back by one thread. */
export interface ContainerFormat extends FormatBase {
  readonly layout: "container";
  /**
   * Starts a file.
   *
   * @param schema - The table.
   * @throws SeedbedError `TYPE_UNSUPPORTED` for columns that the format cannot hold without loss.
   */
  open(schema: TableSchema): Promise<ContainerEncoder> | ContainerEncoder;
}

/** A form of tables in files. */
export type Format = RowFormat | ContainerFormat;
