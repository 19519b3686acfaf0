import type { Plugin } from "@seedbed/core";
import type { TableName } from "../../catalog/catalog.js";
import type { ConditionOracle } from "./condition-oracle.js";

/** What a definition is made with. */
export interface DefineOptions {
  /** Rows by table, by the table's name or `schema.name`; a default by its relations where nothing is stated. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Rows of tables that are not named in `rows` and refer to nothing; 100 unless stated. */
  readonly defaultRows?: number;
  /** Tables to make; all unless stated. References to others are taken from `existing`. */
  readonly tables?: (table: TableName) => boolean;
  /** Rows that are there already. */
  readonly existing?: readonly ExistingRows[];
  /** Plugin of the locale that names and places come from; without one they are plain text. */
  readonly locale?: Plugin;
  /** False to make plain values whatever columns are called; true unless stated. */
  readonly realism?: boolean;
  /** Seed of the draws that the definition is tried with; any value serves. */
  readonly seed?: string;
  /** The fixed present, ISO 8601; dates lie in the years before it. */
  readonly now?: string;
  /** Tells of conditions that are not understood which rows meet them; without one they are problems. */
  readonly oracle?: ConditionOracle;
}

/** Rows that a table has already. */
export interface ExistingRows {
  readonly table: TableName;
  readonly count: number;
  /** Some of its rows, with the columns that foreign keys refer to: text, numbers, booleans. */
  readonly sample: readonly Readonly<Record<string, string | number | boolean | null>>[];
  /** Greatest value of whole-number columns, so that new keys start behind it. */
  readonly greatest?: Readonly<Record<string, number>>;
}
