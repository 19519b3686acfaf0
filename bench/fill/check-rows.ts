import { openDatabase } from "@seedbed/adapters/database";
import { DATABASE_URL, type FilledDatabase } from "./fill-database.js";

/**
 * Asserts that all rows a contestant speaks of are there.
 *
 * @param filled - What it says.
 * @throws Error when there are more or fewer.
 */
export async function checkRows({ rows }: FilledDatabase): Promise<void> {
  const database = await openDatabase(DATABASE_URL);
  const [counted] = await database.query<{ n: number }>(
    "SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM orders) AS n",
  );
  await database.close();
  if (counted?.n !== rows) throw new Error(`there are ${counted?.n} rows where ${rows} are expected`);
}
