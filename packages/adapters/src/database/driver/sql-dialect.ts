import type { TableName } from "../catalog/catalog.js";

/** How a database's SQL is written, and what it can do. */
export interface SqlDialect {
  /** Such as `postgres`; PGlite's is that too. */
  readonly name: string;
  /** A name in quotes. */
  quote(name: string): string;
  /** A table's name in quotes, with its schema where there is one. */
  table(name: TableName): string;
  /** The n-th placeholder, from 1. */
  placeholder(position: number): string;
  /** A literal of a text, number, boolean, null, bytes or ISO date, safe against injection. */
  literal(value: unknown): string;
  /** True when constraints can be checked at the end of the transaction. */
  readonly deferral: boolean;
  /** Puts the checks of foreign keys off to the end of the transaction: of those declared deferrable, or of all. */
  readonly postpone?: { readonly sql: string; readonly reach: "deferrable" | "all" };
  /** True when foreign keys are checked at the end of a statement, so that its rows may refer to each other in any order. */
  readonly checksAfterStatement?: boolean;
  /** First statement of a transaction that reads only, and sees everything as it stands at one moment; none where all do. */
  readonly snapshot?: string;
  /** True when a statement may hold `WITH … AS (INSERT … RETURNING …)`. */
  readonly writingCtes: boolean;
  /** True when tables can be created and dropped in a transaction. */
  readonly transactionalDdl: boolean;
  /** Most placeholders of one statement. */
  readonly maxPlaceholders: number;
}
