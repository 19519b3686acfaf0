import type { ValueType } from "./value-type.js";
import type { Vector } from "./vector.js";

/** One column of a table: what a writer needs to know before the first row. */
export interface ColumnSchema {
  readonly name: string;
  readonly type: ValueType;
  /** True when values may be null. */
  readonly nullable: boolean;
  /** True when rows may lack the field. */
  readonly optional: boolean;
  readonly primaryKey: boolean;
  readonly unique: boolean;
  /** `table.field` this column refers to, when it is a reference. */
  readonly references?: string;
}

/** The columns of a table, in order. */
export interface TableSchema {
  readonly name: string;
  readonly columns: readonly ColumnSchema[];
}

/** A run of rows as columns. */
export interface Batch {
  readonly table: string;
  /** Row number of the first row. */
  readonly from: number;
  /** Number of rows. */
  readonly length: number;
  /** One vector a field, in the order of the schema. */
  readonly columns: Readonly<Record<string, Vector>>;
}

/** Which rows to read, and how many at once. */
export interface BatchOptions {
  /** First row, 0 unless stated. */
  readonly from?: number;
  /** One past the last row; the table's row count unless stated. */
  readonly to?: number;
  /** Rows a batch, 1 to 1,048,576. */
  readonly size?: number;
  /** Ends the reading; the iterator throws the signal's reason. */
  readonly signal?: AbortSignalLike;
}

/** The part of the platform's AbortSignal that is used. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** Where batches come from. */
export interface BatchSource {
  readonly schema: TableSchema;
  /** Reads batches one after the other; the next is made when it is asked for. */
  batches(options?: BatchOptions): AsyncIterable<Batch>;
}

/**
 * Where batches go to. Batches arrive in row order; `write` resolves when the next may come. After `commit` everything is
 * there; after `abort` nothing is.
 */
export interface BatchSink {
  write(batch: Batch): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
}
