import type { Rows } from "../../random/rows.js";

/** Parent rows of a batch. */
export interface ParentRows {
  /** One parent row a row; row 0 where there is none. */
  readonly rows: Rows;
  /** Bitmap of rows that have a parent, null when all have. */
  readonly validity: Uint8Array | null;
}

/** The way from a table's rows to the rows of a table it refers to. */
export interface Relation {
  /** Name of the table referred to. */
  readonly parent: string;
  /** True when some row may have no parent. */
  readonly nullable: boolean;
  /** True when the row decides its parent, as for children made per parent. */
  readonly fixed: boolean;
  /** The parent's row number, −1 when the row has none. */
  parentRow(row: number): number;
  /** The parents of many rows. */
  parentRows(rows: Rows): ParentRows;
}

/** The way from a table's rows to the rows of a table made per this one; children of one row lie side by side. */
export interface Children {
  /** Name of the child table. */
  readonly child: string;
  /** First child row of a row. */
  start(row: number): number;
  /** One past the last child row. */
  end(row: number): number;
}
