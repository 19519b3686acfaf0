import type { CatalogTable, CatalogUnique, TableName } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";

/** What new rows lie in while they are tried, numbered by this column. */
export const ROW = "seedbed_row";

/** A condition that is put to the database. */
export interface TrialCondition {
  /** Name of the constraint. */
  readonly constraint: string;
  /** A query for the numbers of rows that break it. */
  readonly sql: string;
}

/**
 * The queries that find rows that clash with rows that are there, or with each other.
 *
 * @param database - For its dialect.
 * @param table - The table the rows are for.
 * @param stage - Where the rows lie.
 * @param written - Columns they have.
 */
export function listKeyTrials(
  { dialect }: Database,
  table: CatalogTable,
  stage: TableName,
  written: ReadonlySet<string>,
): TrialCondition[] {
  const { primaryKey, uniques } = table;
  const primary: CatalogUnique[] =
    primaryKey === undefined
      ? []
      : [{ name: primaryKey.name, parts: primaryKey.columns.map((column) => ({ column })), nullsEqual: false }];
  const keys = [...primary, ...uniques].filter(({ parts }) =>
    parts.every((part) => !("column" in part) || written.has(part.column)),
  );
  return keys.flatMap(({ name, parts, where, nullsEqual }) => {
    const exprs = parts.map((part) => ("column" in part ? dialect.quote(part.column) : `(${part.expression})`));
    const list = exprs.map((expr, i) => `${expr} AS k${i}`).join(", ");
    const among = where === undefined ? "" : ` WHERE (${where})`;
    const news = `(SELECT ${ROW}, ${list} FROM ${dialect.table(stage)}${among}) AS a`;
    const olds = `(SELECT ${list} FROM ${dialect.table(table)}${among}) AS b`;
    const same = parts.map((_, i) => (nullsEqual ? `a.k${i} IS NOT DISTINCT FROM b.k${i}` : `a.k${i} = b.k${i}`)).join(" AND ");
    const given = nullsEqual ? "true" : parts.map((_, i) => `k${i} IS NOT NULL`).join(" AND ");
    const order = parts.map((_, i) => `k${i}`).join(", ");
    return [
      { constraint: name, sql: `SELECT a.${ROW} AS n FROM ${news} JOIN ${olds} ON ${same}` },
      {
        constraint: name,
        sql: `SELECT n FROM (SELECT ${ROW} AS n, row_number() OVER (PARTITION BY ${order} ORDER BY ${ROW}) AS nth FROM ${news} WHERE ${given}) AS c WHERE nth > 1`,
      },
    ];
  });
}

/**
 * The query that finds rows that break a CHECK.
 *
 * @param database - For its dialect.
 * @param stage - Where the rows lie.
 * @param constraint - Name of the constraint.
 * @param expression - Its condition.
 */
export function createCheckTrial(
  { dialect }: Database,
  stage: TableName,
  constraint: string,
  expression: string,
): TrialCondition {
  return { constraint, sql: `SELECT ${ROW} AS n FROM ${dialect.table(stage)} WHERE NOT (${expression})` };
}

/**
 * Finds rows that break a condition.
 *
 * @param database - The connection.
 * @param trials - Conditions; one that the database cannot evaluate is passed over, as it refuses such rows anyway.
 * @returns Their numbers, each with the name of a condition it breaks.
 */
export async function findFaulty(database: Database, trials: readonly TrialCondition[]): Promise<ReadonlyMap<number, string>> {
  const faulty = new Map<number, string>();
  for (const { constraint, sql } of trials) {
    // A question that fails must not end the transaction it is asked in.
    const rows = await database.transaction(() => database.query<{ n: number }>(sql)).catch(() => []);
    for (const { n } of rows) faulty.set(Number(n), constraint);
  }
  return faulty;
}
