import type { Database } from "../../../driver/database.js";
import type { ListedTable } from "./list-tables.js";

/**
 * Says how many rows a table has: the planner's estimate where that is enough and there is one, else by counting.
 *
 * @param database - The connection.
 * @param table - Which.
 * @param exact - True to count in any case.
 */
export async function countRows(
  database: Database,
  table: ListedTable,
  exact: boolean,
): Promise<{ rowCount?: number; rowCountExact?: boolean }> {
  if (!exact && table.estimate > 0) return { rowCount: Math.round(table.estimate), rowCountExact: false };
  if (!exact && table.estimate < 0) {
    // Never analysed: whether there is a row at all is cheap to find out.
    const found = await database.query(`SELECT 1 FROM ${database.dialect.table(table)} LIMIT 1`);
    return found.length === 0 ? { rowCount: 0, rowCountExact: true } : {};
  }
  const [counted] = await database.query<{ n: number }>(`SELECT count(*) AS n FROM ${database.dialect.table(table)}`);
  return { rowCount: Number(counted!.n), rowCountExact: true };
}
