import type { CatalogType } from "./catalog-type.js";

/** Name of a table with its schema; databases without schemas have `""`. */
export interface TableName {
  readonly schema: string;
  readonly name: string;
}

/** What a database says about its tables: the same shape for every database. */
export interface Catalog {
  /** Name of the driver that read it, such as `postgres`. */
  readonly driver: string;
  readonly tables: readonly CatalogTable[];
  /** What was seen but is not told by this shape, one sentence each. */
  readonly notes: readonly string[];
}

/** A table. */
export interface CatalogTable extends TableName {
  readonly columns: readonly CatalogColumn[];
  readonly primaryKey?: CatalogKey;
  /** Unique constraints and unique indexes, those of the primary key left out. */
  readonly uniques: readonly CatalogUnique[];
  readonly foreignKeys: readonly CatalogForeignKey[];
  readonly checks: readonly CatalogCheck[];
  /** Names of the triggers that run on insert. */
  readonly triggers: readonly string[];
  /** Rows there are; estimated where `rowCountExact` is false. */
  readonly rowCount?: number;
  readonly rowCountExact?: boolean;
  readonly comment?: string;
}

/** A column. */
export interface CatalogColumn {
  readonly name: string;
  readonly type: CatalogType;
  readonly nullable: boolean;
  /** The default as SQL. */
  readonly default?: string;
  /** The expression of a column that the database computes. */
  readonly generated?: string;
  /** Numbers that the database counts up: always, or where none is given. */
  readonly identity?: "always" | "by-default";
  readonly comment?: string;
  readonly statistics?: ColumnStatistics;
}

/** What the rows already there say about a column. */
export interface ColumnStatistics {
  /** Share of nulls, 0 to 1. */
  readonly nullFraction: number;
  readonly distinct?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  /** Commonest values with their shares, most common first. */
  readonly common?: readonly { readonly value: string | number | boolean; readonly fraction: number }[];
}

/** Columns that tell rows apart. */
export interface CatalogKey {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A unique constraint or index. */
export interface CatalogUnique {
  readonly name: string;
  /** Columns, or SQL expressions over columns, in order. */
  readonly parts: readonly ({ readonly column: string } | { readonly expression: string })[];
  /** Holds among the rows that meet this SQL condition only. */
  readonly where?: string;
  /** True when null counts as a value. */
  readonly nullsEqual: boolean;
}

/** A foreign key. */
export interface CatalogForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: TableName;
  readonly targetColumns: readonly string[];
  /** True when it may be checked at the end of the transaction. */
  readonly deferrable: boolean;
  /** True for MATCH FULL: all columns are null, or none. */
  readonly full: boolean;
}

/** A CHECK constraint. */
export interface CatalogCheck {
  readonly name: string;
  /** The condition as SQL of the database it was read from. */
  readonly expression: string;
}
