import type { Batch, BatchSource } from "@seedbed/core";

/** A table whose rows can be made from anywhere, as datasets have them. */
export interface TableSource extends BatchSource {
  readonly name: string;
  readonly rowCount: number;
  /** Makes the rows `from` to `to`, the last one excluded. */
  batchAt(from: number, to: number): Batch;
}

/** What is written: a dataset, or anything with tables of the same shape. */
export interface DatasetSource {
  readonly tables: Readonly<Record<string, TableSource>>;
}
