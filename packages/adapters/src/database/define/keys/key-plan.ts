import type { FieldNode } from "@seedbed/core";
import type { CatalogForeignKey } from "../../catalog/catalog.js";
import type { ScopedTable } from "../scope/scope.js";

/** What a foreign key gives to its columns. */
export interface KeyPlan {
  readonly key: CatalogForeignKey;
  /** The table referred to, if it is made. */
  readonly target: ScopedTable | undefined;
  /** Columns that this key decides; the others are decided by an earlier one. */
  readonly own: readonly string[];
  /** By core's references, by a row chosen to agree with other keys, or from a list of rows that are there. */
  readonly form: "reference" | "row" | "list" | "null";
  /** The field that tells the parent: a column's, or a helper's. */
  readonly leader: string;
  /** Columns of the target that have to have the values of columns decided earlier. */
  readonly where: Readonly<Record<string, string>>;
  /** Other keys that have to find a row with the same values. */
  readonly also: readonly { readonly target: ScopedTable; readonly where: Readonly<Record<string, string>> }[];
}

/** Fields of a table's foreign keys. */
export interface KeyFields {
  /** Fields by column. */
  readonly columns: ReadonlyMap<string, FieldNode>;
  /** Fields that only help, by name. */
  readonly helpers: ReadonlyMap<string, FieldNode>;
}
