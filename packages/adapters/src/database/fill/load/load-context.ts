import type { Dataset } from "@seedbed/core";
import type { Database } from "../../driver/database.js";
import type { FillTable } from "../order/load-step.js";

/** What every step of a filling needs. */
export interface LoadContext {
  readonly database: Database;
  readonly data: Dataset;
  readonly signal: AbortSignal | undefined;
  /** Told how many rows of a table were handed over. */
  readonly onRows: (table: FillTable, rows: number) => void;
}
