import type { DefinitionProblem } from "../define/catalog-definition.js";
import type { VerificationResult } from "./verify/verification.js";

/** How the rows of a table come in. */
export type FillMethod = "load" | "load, then update" | "one statement with others";

/** What was done to a table, or would be. */
export interface FilledTable {
  readonly schema: string;
  readonly table: string;
  /** Rows that were there before; after emptying, none. */
  readonly before: number;
  /** Rows written. */
  readonly rows: number;
  readonly method: FillMethod;
  /** Columns that were left to the database, each with the reason. */
  readonly left: readonly string[];
  /** Triggers that ran. */
  readonly triggers: readonly string[];
}

/** What a filling did. */
export interface FillResult {
  /** Name of the driver. */
  readonly driver: string;
  readonly dryRun: boolean;
  /** The seed that fixed the values. */
  readonly seed: string;
  /** Tables in the order they were filled. */
  readonly tables: readonly FilledTable[];
  /** Rows written in all. */
  readonly rows: number;
  /** What was decided or noticed, one sentence each. */
  readonly notes: readonly string[];
  /** Conditions that no row can be promised to meet, tables and constraints named. */
  readonly problems: readonly DefinitionProblem[];
  /** Counters that were moved behind the new rows. */
  readonly counters: readonly string[];
  /** Conditions asked after by query once all rows were there; nothing was asked on a dry run. */
  readonly verification: VerificationResult;
}
