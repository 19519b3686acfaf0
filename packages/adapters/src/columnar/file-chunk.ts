import type { Vector } from "@seedbed/core";

/** What is wrong with a row of a chunk. */
export interface ChunkFault {
  readonly field: string;
  readonly message: string;
}

/** Rows of a file that were decoded together. */
export interface FileChunk {
  /** Row number of the first row, counted over good and bad rows. */
  readonly from: number;
  readonly length: number;
  /** One vector a column, in the order of the schema. */
  readonly columns: Readonly<Record<string, Vector>>;
  /** Rows that cannot be held, by their position in the chunk. */
  readonly faults: ReadonlyMap<number, ChunkFault>;
}
