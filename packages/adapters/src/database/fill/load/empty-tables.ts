import type { Database } from "../../driver/database.js";
import type { FillTable } from "../order/load-step.js";

/**
 * Empties tables, children first where the database has no faster way.
 *
 * @param database - In a transaction.
 * @param tables - Which, parents first as far as there is such an order.
 * @throws SeedbedError `DATABASE_…` when tables that are not among them refer to their rows.
 */
export async function emptyTables(database: Database, tables: readonly FillTable[]): Promise<void> {
  const names = tables.map(({ defined }) => defined.name);
  if (database.empty !== undefined) return database.empty(names);
  const { dialect } = database;
  if (dialect.postpone?.reach === "all") await database.query(dialect.postpone.sql);
  for (const { catalog, defined } of [...tables].reverse()) {
    // Rows that refer to each other would hold each other fast.
    const own = catalog.foreignKeys.filter(({ target }) => tables.some((table) => table.catalog.name === target.name));
    const loose = own.flatMap(({ columns }) => columns).filter((name) => isNullable(catalog.columns, name));
    if (loose.length > 0 && dialect.postpone === undefined) {
      const set = [...new Set(loose)].map((name) => `${dialect.quote(name)} = NULL`).join(", ");
      await database.query(`UPDATE ${dialect.table(defined.name)} SET ${set}`).catch(() => undefined);
    }
  }
  for (const name of [...names].reverse()) await database.query(`DELETE FROM ${dialect.table(name)}`);
}

function isNullable(columns: readonly { readonly name: string; readonly nullable: boolean }[], name: string): boolean {
  return columns.find((column) => column.name === name)?.nullable === true;
}
