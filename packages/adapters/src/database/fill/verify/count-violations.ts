import type { CatalogForeignKey, CatalogTable, CatalogUnique } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";

/**
 * Counts values that occur more than once though they must not.
 *
 * @param database - The connection.
 * @param table - Which.
 * @param unique - The key.
 */
export async function countDuplicates(database: Database, table: CatalogTable, unique: CatalogUnique): Promise<number> {
  const { dialect } = database;
  const parts = unique.parts.map((part) => ("column" in part ? dialect.quote(part.column) : `(${part.expression})`));
  const conditions = [
    ...(unique.where === undefined ? [] : [`(${unique.where})`]),
    ...(unique.nullsEqual ? [] : parts.map((part) => `${part} IS NOT NULL`)),
  ];
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  const [row] = await database.query<{ n: unknown }>(
    `SELECT count(*) AS n FROM (SELECT 1 AS one FROM ${dialect.table(table)}${where} GROUP BY ${parts.join(", ")} HAVING count(*) > 1) AS repeated`,
  );
  return Number(row!.n);
}

/**
 * Counts rows that refer to a row that is not there.
 *
 * @param database - The connection.
 * @param table - Which.
 * @param key - The foreign key.
 */
export async function countOrphans(database: Database, table: CatalogTable, key: CatalogForeignKey): Promise<number> {
  const { dialect } = database;
  const columns = key.columns.map((column) => `c.${dialect.quote(column)}`);
  const targets = key.targetColumns.map((column) => `p.${dialect.quote(column)}`);
  const same = columns.map((column, i) => `${column} = ${targets[i]}`).join(" AND ");
  const present = columns.map((column) => `${column} IS NOT NULL`);
  const orphan = `(${present.join(" AND ")} AND ${targets[0]} IS NULL)`;
  // All columns are null, or none.
  const halved = key.full
    ? ` OR (${columns.map((column) => `${column} IS NULL`).join(" OR ")}) AND (${present.join(" OR ")})`
    : "";
  const [row] = await database.query<{ n: unknown }>(
    `SELECT count(*) AS n FROM ${dialect.table(table)} AS c LEFT JOIN ${dialect.table(key.target)} AS p ON ${same} WHERE ${orphan}${halved}`,
  );
  return Number(row!.n);
}
