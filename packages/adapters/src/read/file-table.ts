import type { BatchSource, TableSchema } from "@seedbed/core";

/** How sure the detection of something is. */
export interface Detected<T> {
  readonly value: T;
  /** 0 to 1: the share of what was looked at that agrees. */
  readonly confidence: number;
}

/** One table of a file, open for reading. */
export interface FileTable extends BatchSource {
  /** Name and columns; types are declared by the file, given by the caller, or detected from the first rows. */
  readonly schema: TableSchema;
  /** How sure the type of each column is, where it was detected. */
  readonly types?: Readonly<Record<string, Detected<string>>>;
  /** What the file looked like: delimiter, encoding, header line and so on. */
  readonly dialect?: Readonly<Record<string, Detected<unknown>>>;
  /** Number of rows, where the file says so. */
  readonly rowCount?: number;
}
