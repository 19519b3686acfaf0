/** The cell was written between quotes. */
export const QUOTED = 1;
/** The cell holds escapes that are to be undone. */
export const ESCAPED = 2;

/** Rows cut into cells, as windows on the bytes they stand in. */
export interface CellRows {
  readonly bytes: Uint8Array;
  /** Where each cell starts in `bytes`. */
  readonly starts: Int32Array;
  /** One past the last byte of each cell. */
  readonly ends: Int32Array;
  /** {@link QUOTED} and {@link ESCAPED} of each cell. */
  readonly flags: Uint8Array;
  /** Number of the first cell of each row, and one more. */
  readonly firsts: Int32Array;
  /** Line each row starts on, from 1. */
  readonly lines: Float64Array;
  /** Rows that could not be cut, and why. */
  readonly broken: ReadonlyMap<number, string>;
}
