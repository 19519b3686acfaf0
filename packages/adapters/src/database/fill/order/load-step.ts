import type { CatalogTable } from "../../catalog/catalog.js";
import type { DefinedTable } from "../../define/catalog-definition.js";

/** A table that is filled: what the database says of it, and what it gets. */
export interface FillTable {
  readonly catalog: CatalogTable;
  readonly defined: DefinedTable;
}

/** One step of a filling. */
export type LoadStep =
  | {
      readonly kind: "load";
      readonly table: FillTable;
      /** Columns that stay null until their targets are there; a later step sets them. */
      readonly empty: readonly string[];
    }
  | {
      readonly kind: "update";
      readonly table: FillTable;
      /** Columns that tell its rows apart. */
      readonly key: readonly string[];
      readonly columns: readonly string[];
    }
  /** Tables that refer to each other and may not be null: one statement brings them all. */
  | { readonly kind: "together"; readonly tables: readonly FillTable[] };

/** The steps in order, and how it came to them. */
export interface LoadPlan {
  readonly steps: readonly LoadStep[];
  /** True when checks are put off to the end of the transaction. */
  readonly postpones: boolean;
  readonly notes: readonly string[];
}
