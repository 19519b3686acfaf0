import type { FillTable } from "../order/load-step.js";
import type { LoadContext } from "./load-context.js";
import { makeBatches } from "./table-batches.js";

/**
 * Fills one table by the fastest way the database has.
 *
 * @param context - Database and dataset.
 * @param table - Which.
 * @param empty - Columns that stay null.
 */
export async function loadTable(context: LoadContext, table: FillTable, empty: readonly string[]): Promise<void> {
  const { database, data, signal } = context;
  const { defined } = table;
  if (defined.rows === 0) return;
  const onRows = (rows: number): void => context.onRows(table, rows);
  await database.load(
    defined.name,
    makeBatches(data, table, { empty, replacement: context.replacements.get(table), signal, onRows }),
    {
      columns: defined.columns.map(({ column }) => column),
      overrideIdentity: defined.overrideIdentity,
      signal,
    },
  );
}
