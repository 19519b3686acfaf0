import type { TableName } from "../../catalog/catalog.js";

/** A question to a database: which rows meet a condition? */
export interface ConditionQuestion {
  readonly table: TableName;
  /** SQL as the catalog has it. */
  readonly expression: string;
  /** Columns of the rows. */
  readonly columns: readonly { readonly name: string; readonly sql: string }[];
  /** Values by column, each as the text that the database reads, or null. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * Answers by evaluating the expression in a database, for conditions that nothing else understands.
 *
 * @returns For each row true unless the condition is false; undefined when the database cannot evaluate it.
 */
export type ConditionOracle = (question: ConditionQuestion) => Promise<readonly boolean[] | undefined>;
