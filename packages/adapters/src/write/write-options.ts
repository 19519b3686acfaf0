import type { Writable } from "node:stream";
import type { CompressionName } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { Format } from "../format/format.js";
import { createFormat, type FormatName, type FormatOptions } from "../formats/formats.js";
import type { DatasetRecipe } from "../workers/recipe.js";

/** How far a write has come. */
export interface WriteProgress {
  /** Rows written so far, of all tables. */
  readonly rows: number;
  /** Rows in total, of all tables. */
  readonly totalRows: number;
  /** Bytes written so far, compressed if the files are. */
  readonly bytes: number;
}

/** Options of every write. */
export interface WriteOptions {
  /** A format's name, or a format from `createFormat`; `csv` unless stated. */
  readonly format?: FormatName | Format;
  /** Options of a format given by name. */
  readonly formatOptions?: FormatOptions[FormatName];
  /** Compresses each part of `partRows` rows into a member of its own. */
  readonly compression?: CompressionName;
  /** Threads that make and write rows, the calling one included, 1 to 256; more than one needs a recipe. 1 unless stated. */
  readonly workers?: number;
  /** How workers make the dataset again. */
  readonly recipe?: DatasetRecipe;
  /** Rows a part, 1 to 1,048,576; 65,536 unless stated. Changes the bytes of compressed files, and of no others. */
  readonly partRows?: number;
  /** Whether files that exist are replaced. */
  readonly force?: boolean;
  /** Stops the write; nothing is kept. */
  readonly signal?: AbortSignal;
  /** Called many times while the write goes on, and once at its end. */
  readonly onProgress?: (progress: WriteProgress) => void;
}

/** A file or stream that was written. */
export interface WrittenFile {
  readonly table: string;
  /** Path of the file, or `-` for a stream. */
  readonly path: string;
  readonly rows: number;
  /** Size in bytes, compressed if the file is. */
  readonly bytes: number;
}

/** What a write left behind. */
export interface WriteResult {
  readonly files: readonly WrittenFile[];
  readonly rows: number;
  readonly bytes: number;
}

/** Options with every default filled in. */
export interface CompleteWriteOptions {
  readonly format: Format;
  readonly compression: CompressionName | undefined;
  readonly workers: number;
  readonly recipe: DatasetRecipe | undefined;
  readonly partRows: number;
  readonly force: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: WriteProgress) => void;
}

/** A folder or file to write to, `-` for standard output, or a stream. */
export type Out = string | Writable;

const PART_ROWS = 65_536;

/** Rows a part of plain files, where parts leave no trace: small ones share the work out more evenly. */
const PLAIN_PART_ROWS = 16_384;

/**
 * Fills in defaults and checks ranges.
 *
 * @param options - As given by the caller.
 * @throws SeedbedError `WRITE_OPTIONS_INVALID`, `RECIPE_MISSING`, or of the format.
 */
export function resolveWriteOptions(options: WriteOptions): CompleteWriteOptions {
  const { format = "csv", compression, workers = 1, recipe, partRows = PART_ROWS, force = false } = options;
  assertRange("workers", workers, 256);
  assertRange("partRows", partRows, 1_048_576);
  if (workers > 1 && recipe === undefined) {
    throw createAdapterError("RECIPE_MISSING", `${workers} workers need a recipe of the dataset`, { details: { workers } });
  }
  return {
    format: typeof format === "string" ? createFormat(format, options.formatOptions) : format,
    compression,
    workers,
    recipe,
    partRows: compression === undefined ? Math.min(partRows, PLAIN_PART_ROWS) : partRows,
    force,
    signal: options.signal,
    onProgress: options.onProgress ?? (() => undefined),
  };
}

function assertRange(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw createAdapterError("WRITE_OPTIONS_INVALID", `${name} must be a whole number from 1 to ${most}, got ${String(value)}`, {
    hint: `choose ${name} from 1 to ${most}`,
    details: { option: name, value, most },
  });
}
