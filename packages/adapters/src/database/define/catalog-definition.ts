import type { DatasetDefinition, DatasetNode, Plugin } from "@seedbed/core";
import type { TableName } from "../catalog/catalog.js";

/** A catalog as a dataset, and what a fill has to know beside it. */
export interface CatalogDefinition {
  /** Ready for `createDataset`, together with {@link plugins}. Conditions stand in it as they were understood. */
  readonly definition: DatasetDefinition;
  /** The same as JSON; conditions that no JSON can say are left out of it and told in {@link notes}. */
  readonly document: DatasetNode;
  /** Plugins the definition needs, the locale's left out. */
  readonly plugins: readonly Plugin[];
  /** One entry a table, parents before their children as far as there is such an order. */
  readonly tables: readonly DefinedTable[];
  /** What was decided that a user may want to know, one sentence each. */
  readonly notes: readonly string[];
  /** Conditions no row can be promised to meet; a fill reports them before it writes a row. */
  readonly problems: readonly DefinitionProblem[];
}

/** A table of a catalog as a table of the definition. */
export interface DefinedTable {
  /** Its name in the database. */
  readonly name: TableName;
  /** Its name in the definition: the database's, with the schema ahead where two schemas share it. */
  readonly table: string;
  /** Columns to be written, in the order of the catalog. Fields that are not among them only help to make others. */
  readonly columns: readonly DefinedColumn[];
  /** Columns that are not written. */
  readonly left: readonly LeftColumn[];
  /** Rows to be made. */
  readonly rows: number;
  /** True when identity columns are given values of their own. */
  readonly overrideIdentity: boolean;
}

/** A column and the field its values come from. */
export interface DefinedColumn {
  readonly column: string;
  /** Name of the field in the definition. */
  readonly field: string;
}

/** A column that the database fills by itself. */
export interface LeftColumn {
  readonly column: string;
  readonly why: "generated" | "default" | "unknown type";
}

/** A condition that is not understood, or cannot be met. */
export interface DefinitionProblem {
  /** Table in the definition. */
  readonly table: string;
  /** Name of the constraint. */
  readonly constraint: string;
  /** The condition as SQL. */
  readonly expression: string;
  readonly message: string;
}
