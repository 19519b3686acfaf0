import type { Dataset } from "@seedbed/core";

/** Rows of a table that others take the place of. */
export interface Replacement {
  /** The same tables with more rows of this one. */
  readonly spare: Dataset;
  /** Row of the spare by the row it replaces. */
  readonly rows: ReadonlyMap<number, number>;
  /** Rows that are left out, because there is none to replace them. */
  readonly dropped: ReadonlySet<number>;
  /** Columns that keep their values, because rows of other tables refer to them. */
  readonly kept: ReadonlySet<string>;
}
