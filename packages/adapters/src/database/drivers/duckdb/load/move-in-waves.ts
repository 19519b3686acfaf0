import { createAdapterError } from "../../../../errors/adapter-error.js";
import type { DuckdbSession } from "../client/duckdb-session.js";
import { duckdbDialect } from "../dialect/duckdb-dialect.js";
import type { LoadTarget } from "./load-target.js";

/** How rows are moved. */
export interface MoveStatement {
  /** Table and columns. */
  readonly into: string;
  /** What is selected. */
  readonly casts: string;
  /** Where the rows wait. */
  readonly stage: string;
  readonly doing: string;
}

/**
 * Moves rows that refer to rows of their own table: first those that refer to none that is missing, then those that refer to the first,
 * and so on, as DuckDB checks a foreign key against rows of earlier statements only.
 *
 * @param session - Open, in a transaction.
 * @param target - The table.
 * @param statement - How rows are moved.
 * @throws SeedbedError `DATABASE_CONSTRAINT` when rows refer to themselves, in a circle, or to rows that are not there.
 */
export async function moveInWaves(session: DuckdbSession, target: LoadTarget, statement: MoveStatement): Promise<void> {
  const { into, casts, stage, doing } = statement;
  const table = duckdbDialect.table(target.name);
  const ready = target.selfKeys.map(({ columns, targets }) => {
    const quoted = columns.map((column) => `s.${duckdbDialect.quote(column)}`);
    const match = targets.map((column, i) => `t.${duckdbDialect.quote(column)} = ${quoted[i]}`);
    const missing = quoted.map((column) => `${column} IS NULL`);
    return `(${missing.join(" OR ")} OR EXISTS (SELECT 1 FROM ${table} t WHERE ${match.join(" AND ")}))`;
  });
  for (;;) {
    await session.run(
      `CREATE OR REPLACE TEMP TABLE seedbed_wave AS SELECT s.* FROM ${stage} s WHERE ${ready.join(" AND ")} ORDER BY seedbed_row`,
      doing,
    );
    const [{ n = 0 } = {}] = await session.run("SELECT count(*) AS n FROM temp.seedbed_wave", doing);
    if (Number(n) === 0) break;
    await session.run(`INSERT INTO ${into} SELECT ${casts} FROM temp.seedbed_wave ORDER BY seedbed_row`, doing);
    await session.run(`DELETE FROM ${stage} WHERE seedbed_row IN (SELECT seedbed_row FROM temp.seedbed_wave)`, doing);
  }
  await session.run("DROP TABLE IF EXISTS temp.seedbed_wave", doing);
  const [{ n = 0 } = {}] = await session.run(`SELECT count(*) AS n FROM ${stage}`, doing);
  if (Number(n) === 0) return;
  throw createAdapterError(
    "DATABASE_CONSTRAINT",
    `${doing}: ${String(n)} rows refer to themselves, in a circle, or to rows that are not there`,
    {
      hint: "DuckDB takes no row that refers to itself or to a later one; let references be null, or lead to earlier rows",
      details: { driver: "duckdb", rows: Number(n) },
    },
  );
}
