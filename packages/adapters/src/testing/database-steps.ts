import { isSeedbedError, SeedbedError } from "@seedbed/core";
import type { TableName } from "../database/catalog/catalog.js";
import type { Database } from "../database/driver/database.js";
import type { DatabaseSubject } from "./database-subject.js";
import type { SampleColumn } from "./sample-table.js";

/** The table most laws write to. */
export const TABLE: TableName = { schema: "", name: "sample" };

/** Tells rows apart and keeps them in order. */
export const ID: SampleColumn = { name: "id", type: { type: "int" }, values: [0, 1, 2, 3, 4, 5, 6, 7, 8] };

/**
 * Opens a database for one law, and closes it whatever happens.
 *
 * @param subject - The driver.
 * @param work - The law.
 */
export async function withDatabase(subject: DatabaseSubject, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await subject.open();
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/**
 * Counts the rows of a table by query.
 *
 * @param database - Open.
 * @param table - The sample unless stated.
 */
export async function countRows(database: Database, table: TableName = TABLE): Promise<number> {
  const [row] = await database.query<{ n: unknown }>(`SELECT count(*) AS n FROM ${database.dialect.table(table)}`);
  return Number(row?.n);
}

/**
 * The code something fails with.
 *
 * @param work - What must fail.
 * @throws SeedbedError `LAW_BROKEN` when it resolves, or throws what is no error of Seedbed.
 */
export async function catchCode(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (isSeedbedError(error)) return error.code;
    throw new SeedbedError("LAW_BROKEN", `failures must be errors of Seedbed, not ${String(error)}`, { cause: error });
  }
  return "no error";
}
