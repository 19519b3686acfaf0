/** A row that could not be read. */
export interface BadRow {
  /** Row number, from 0, counted over good and bad rows. */
  readonly row: number;
  /** Line of the file it starts on, from 1, in formats of lines. */
  readonly line?: number;
  /** Field it is about, where it is about one. */
  readonly field?: string;
  /** What is wrong, without more than 100 characters of the data. */
  readonly message: string;
  /** The row as it stands in the file, where it can be told apart. */
  readonly raw?: string;
}

/**
 * What is done with rows that cannot be read: the first one ends the reading with `ROW_INVALID`, or they are left out and counted,
 * or left out and written to a file of one JSON object a line.
 */
export type BadRowPolicy = "fail" | "skip" | { readonly quarantine: string };
