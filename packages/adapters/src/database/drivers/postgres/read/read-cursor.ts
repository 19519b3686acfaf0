import type { TableSchema, ValueType } from "@seedbed/core";
import { READ_BATCH_ROWS } from "../../../cells/read-batches.js";
import { createCellReader } from "./cell-reader.js";

/** What is read, and how. */
export interface CursorRead {
  /** A query. */
  readonly sql: string;
  readonly schema: TableSchema;
  readonly values: readonly unknown[];
  /** Runs a statement; cells as the server wrote them. */
  texts(sql: string, values: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]>;
  /** True when a transaction is under way, which the cursor lives in. */
  readonly nested: boolean;
}

let cursors = 0;

/**
 * Reads the rows of a query through a cursor.
 *
 * @returns Runs of rows, cells as {@link createCellReader} makes them.
 */
export async function* readCursor(read: CursorRead): AsyncGenerator<readonly unknown[][], void, undefined> {
  const { sql, schema, values, texts, nested } = read;
  const cursor = `seedbed_cursor_${cursors++}`;
  const names = schema.columns.map((_, c) => `c${c}`);
  const cells = schema.columns.map(({ type }, c) => toText(`c${c}`, type)).join(", ");
  const readers = schema.columns.map(({ type }) => createCellReader(type));
  if (!nested) await texts("BEGIN READ ONLY", []);
  let done = false;
  try {
    await texts(
      "SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO', true), set_config('IntervalStyle', 'iso_8601', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)",
      [],
    );
    await texts(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR WITH seedbed_rows (${names.join(", ")}) AS (${sql}\n) SELECT ${cells} FROM seedbed_rows`,
      values,
    );
    for (;;) {
      const rows = await texts(`FETCH ${READ_BATCH_ROWS} FROM ${cursor}`, []);
      if (rows.length === 0) break;
      yield rows.map((row) => row.map((cell, c) => (cell === null ? null : readers[c]!(cell))));
      if (rows.length < READ_BATCH_ROWS) break;
    }
    await texts(`CLOSE ${cursor}`, []);
    if (!nested) await texts("COMMIT", []);
    done = true;
  } finally {
    // The first error tells why; the transaction of a reader that stopped early has nothing to keep.
    if (!done) await texts(nested ? `CLOSE ${cursor}` : "ROLLBACK", []).catch(() => undefined);
  }
}

/** Nested values are read as JSON, everything else by its own text. */
function toText(column: string, type: ValueType): string {
  return type.type === "list" || type.type === "struct" ? `to_jsonb(${column})::text` : `${column}::text`;
}
