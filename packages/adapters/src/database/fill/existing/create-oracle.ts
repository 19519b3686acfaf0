import type { ConditionOracle } from "../../define/condition-oracle.js";
import type { Database } from "../../driver/database.js";

/** Rows asked about at once. */
const ROWS = 500;

/**
 * Makes the oracle that lets the database itself say which rows meet a condition.
 *
 * @param database - PostgreSQL or PGlite; each question is taken back.
 */
export function createOracle(database: Database): ConditionOracle {
  const { dialect } = database;
  return async ({ expression, columns, rows }) => {
    const names = columns.map(({ name }) => dialect.quote(name)).join(", ");
    const answers: boolean[] = [];
    for (let from = 0; from < rows.length; from += ROWS) {
      const values = rows.slice(from, from + ROWS).map((row, i) => {
        const cells = columns.map(({ sql }, c) => `CAST(${dialect.literal(row[c] ?? null)} AS ${sql})`);
        return `(${[i, ...cells].join(", ")})`;
      });
      const sql = `SELECT coalesce((${expression}), true) AS met FROM (VALUES ${values.join(", ")}) AS seedbed_rows (${["seedbed_row", names].join(", ")}) ORDER BY seedbed_row`;
      const met = await ask(database, sql);
      if (met === undefined) return undefined;
      answers.push(...met);
    }
    return answers;
  };
}

/** A question that fails must not end the transaction it is asked in. */
async function ask(database: Database, sql: string): Promise<boolean[] | undefined> {
  try {
    const rows = await database.transaction(() => database.query<{ met: boolean }>(sql));
    return rows.map(({ met }) => met);
  } catch {
    return undefined;
  }
}
