import type { TableSchema } from "@seedbed/core";
import type { BadRow } from "./bad-row.js";
import type { ReadLimits } from "./read-limits.js";

/** What a format is given besides the file. */
export interface ReadContext {
  readonly limits: ReadLimits;
  /** Columns known beforehand, by table: nothing is detected then, and values that do not fit are bad rows. */
  readonly schemas: Readonly<Record<string, TableSchema>>;
  /** Rows looked at to detect dialect and types; 1,000 unless stated. */
  readonly sampleRows: number;
  /** Share of the sample that may not fit a detected type, 0 to 1; 0 unless stated. */
  readonly tolerance?: number;
  readonly signal: AbortSignal | undefined;
  /** Takes a row that cannot be read; throws when the policy is to fail. */
  reject(row: BadRow): Promise<void>;
}
