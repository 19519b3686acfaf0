import type { Dataset } from "@seedbed/core";
import type { Database } from "../../driver/database.js";
import type { FillTable } from "../order/load-step.js";
import type { Replacement } from "./replacement.js";

/** What every step of a filling needs. */
export interface LoadContext {
  readonly database: Database;
  readonly data: Dataset;
  /** Rows that others take the place of, by table. */
  readonly replacements: ReadonlyMap<FillTable, Replacement>;
  readonly signal: AbortSignal | undefined;
  /** Told how many rows of a table were handed over. */
  readonly onRows: (table: FillTable, rows: number) => void;
}
