import type { Database } from "../../../driver/database.js";

/** The two families of servers, whose information schemas differ. */
export type ServerKind = "mysql" | "mariadb";

/** Runs a query. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** A text that belongs to a table. */
export interface TableText {
  readonly tableName: string;
  readonly text: string;
}

/**
 * Makes a function that runs queries.
 *
 * @param database - Open.
 */
export function createAsk(database: Database): Ask {
  return (sql, values) => database.query(sql, values);
}

/**
 * Collects things by the table they belong to, in order.
 *
 * @param rows - Rows of all tables.
 * @param tableOf - The table of a row.
 */
export function groupByTable<Row>(rows: readonly Row[], tableOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = tableOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}
