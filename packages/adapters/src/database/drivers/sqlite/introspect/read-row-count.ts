import type { TableName } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";

/** Runs a query. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

const COUNTED = 100_000;

/**
 * Counts rows; of large tables the greatest row id is taken instead, unless an exact count is asked for.
 *
 * @param database - Open.
 * @param ask - Runs queries.
 * @param table - Which.
 * @param options - Whether to count exactly; whether rows have ids.
 */
export async function countRows(
  database: Database,
  ask: Ask,
  table: TableName,
  options: { readonly exact: boolean; readonly rowid: boolean },
): Promise<{ rowCount: number; rowCountExact: boolean }> {
  const target = database.dialect.table(table);
  if (options.rowid && !options.exact) {
    const [row] = await ask<{ last: number | null }>(`SELECT max(rowid) AS last FROM ${target}`);
    const last = Number(row?.last ?? 0);
    if (last > COUNTED) return { rowCount: last, rowCountExact: false };
  }
  const [row] = await ask<{ n: number }>(`SELECT count(*) AS n FROM ${target}`);
  return { rowCount: Number(row?.n ?? 0), rowCountExact: true };
}
