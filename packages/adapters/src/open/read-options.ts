import type { TableSchema } from "@seedbed/core";
import type { CompressionName } from "../compression/compressions.js";
import type { Format } from "../format/format.js";
import type { FormatName } from "../formats/formats.js";
import type { BadRow, BadRowPolicy } from "../read/bad-row.js";
import type { Detected, FileTable } from "../read/file-table.js";
import type { ReadLimits } from "../read/read-limits.js";

/** A path, the bytes of a file, or a stream of them. */
export type In = string | Uint8Array | AsyncIterable<Uint8Array>;

/** How files are read; all have defaults. */
export interface ReadOptions {
  /** Name of the format or what `createFormat` returned; found by the file's extension, else by its first bytes, unless stated. */
  readonly format?: FormatName | Format;
  /** Options of the format, where it is given by name. */
  readonly formatOptions?: Readonly<Record<string, unknown>>;
  /** How the file is compressed; found by its first bytes unless stated, `none` keeps it as it is. */
  readonly compression?: CompressionName | "none";
  /** What the file is called, for bytes and streams. */
  readonly name?: string;
  /** Columns known beforehand, by table: nothing is detected then, and values that do not fit are bad rows. */
  readonly schemas?: Readonly<Record<string, TableSchema>>;
  /** What is done with rows that cannot be read: `fail` unless stated. */
  readonly badRows?: BadRowPolicy;
  /** Told about every bad row that is skipped or put aside. */
  readonly onBadRow?: (row: BadRow) => void;
  /** Rows looked at to detect types, 1 to 10,000,000; 1,000 unless stated. */
  readonly sampleRows?: number;
  /** Share of the sample that may not fit a type, 0 to 0.5; 0 unless stated. Rows that do not fit are bad rows. */
  readonly tolerance?: number;
  /** Limits against hostile files; those left out have their defaults. */
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
  /** Told how many bytes of the file, still compressed, were read. */
  readonly onBytes?: (bytes: number) => void;
}

/** A file, open. */
export interface OpenFile {
  /** Name of the format, and how sure its detection is. */
  readonly format: Detected<string>;
  readonly compression: CompressionName | undefined;
  /** Size in bytes as it stands on disk, where it is known. */
  readonly sizeBytes: number | undefined;
  readonly tables: readonly FileTable[];
  /** Bad rows so far: how many, and the first hundred. */
  readonly badRows: { readonly count: number; readonly first: readonly BadRow[] };
  /** Closes the file, and completes the file of bad rows where there is one. */
  close(): Promise<void>;
}

/** One table of a file, open. */
export interface OpenTable extends FileTable, Omit<OpenFile, "tables"> {}
