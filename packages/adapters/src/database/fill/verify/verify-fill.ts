import type { CatalogTable } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";
import { countDuplicates, countOrphans } from "./count-violations.js";
import { listRowConditions, type RowCondition } from "./row-conditions.js";
import type { VerificationFinding, VerificationResult, VerifiedKind } from "./verification.js";

/**
 * Asks by query whether every row meets every condition, as if the database had not checked it already.
 *
 * @param database - The connection.
 * @param tables - Which.
 */
export async function verifyFill(database: Database, tables: readonly CatalogTable[]): Promise<VerificationResult> {
  const checked: Record<VerifiedKind, number> = { "not null": 0, check: 0, unique: 0, "foreign key": 0, domain: 0 };
  const findings: VerificationFinding[] = [];
  const counts: VerificationResult["counts"][number][] = [];
  // Values are counted in memory, not in files; the setting ends with the transaction.
  if (database.dialect.name === "postgres") await database.query("SET LOCAL work_mem = '256MB'");
  for (const table of tables) {
    const { schema, name } = table;
    const note = (kind: VerifiedKind, constraint: string, violations: number): void => {
      checked[kind]++;
      if (violations > 0) findings.push({ schema, name, kind, constraint, violations });
    };
    const conditions = listRowConditions(table, database.dialect);
    const { rows, broken } = await countBroken(database, table, conditions);
    counts.push({ schema, name, rows });
    for (const [i, { kind, constraint }] of conditions.entries()) note(kind, constraint, broken[i]!);
    const { primaryKey, uniques, foreignKeys } = table;
    const key = primaryKey?.columns.map((column) => ({ column }));
    for (const unique of [
      ...(key === undefined ? [] : [{ name: primaryKey!.name, parts: key, nullsEqual: false }]),
      ...uniques,
    ]) {
      note("unique", unique.name, await countDuplicates(database, table, unique));
    }
    for (const foreignKey of foreignKeys) note("foreign key", foreignKey.name, await countOrphans(database, table, foreignKey));
  }
  return { checked, findings, counts };
}

/** One scan for all conditions of a table, in portions that databases take. */
async function countBroken(
  database: Database,
  table: CatalogTable,
  conditions: readonly RowCondition[],
): Promise<{ rows: number; broken: number[] }> {
  const portion = 200;
  const broken: number[] = [];
  let rows = 0;
  for (let from = 0; from === 0 || from < conditions.length; from += portion) {
    const sums = conditions
      .slice(from, from + portion)
      .map((condition, i) => `sum(CASE WHEN ${condition.broken} THEN 1 ELSE 0 END) AS b${i}`);
    const [row] = await database.query<Record<string, unknown>>(
      `SELECT ${["count(*) AS n", ...sums].join(", ")} FROM ${database.dialect.table(table)}`,
    );
    rows = Number(row!["n"]);
    broken.push(...sums.map((_, i) => Number(row![`b${i}`] ?? 0)));
  }
  return { rows, broken };
}
