import type { Vector } from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";

/**
 * Encodings of values by their numbers.
 *
 * @source Apache Parquet, parquet.thrift, Encoding.
 */
export const ENCODING = { plain: 0, rle: 3, dictionary: 8 } as const;

/** What a column chunk says of its values. */
export interface ChunkValues {
  /** Distinct values in plain encoding, when pages refer to them. */
  readonly dictionary: { readonly bytes: Uint8Array; readonly count: number } | undefined;
  /** Least and greatest value in plain encoding, without a length; undefined when there is none, or none worth stating. */
  readonly bounds: { readonly min: Uint8Array; readonly max: Uint8Array } | undefined;
}

/** Collects the values of one leaf column, page by page and chunk by chunk. */
export interface ValueEncoder {
  /** Roughly how many bytes the values of the page take. */
  readonly pageBytes: number;
  /**
   * Adds the values that are present.
   *
   * @param vector - Values of the column.
   * @param from - First value.
   * @param to - One past the last value.
   */
  add(vector: Vector, from: number, to: number): void;
  /**
   * Writes the values of the page, and starts the next.
   *
   * @returns Their encoding.
   */
  endPage(out: ByteWriter): number;
  /** Ends the chunk, and starts the next. */
  endChunk(): ChunkValues;
}

/** Distinct values beyond which a chunk has no dictionary. */
export const MAX_ENTRIES = 65_536;

/**
 * Whether a dictionary is worth going on with. It depends on the values alone, so that batches leave no trace.
 *
 * @param entries - Distinct values so far.
 * @param values - Values so far.
 */
export function isWorthwhile(entries: number, values: number): boolean {
  return entries <= 1024 || (entries <= MAX_ENTRIES && entries * 2 <= values);
}

/**
 * Bits that the index of a dictionary takes.
 *
 * @param entries - Distinct values, at least 1.
 */
export function indexWidth(entries: number): number {
  return Math.max(1, 32 - Math.clz32(entries - 1));
}
