import type { CatalogColumn, ColumnStatistics, TableName } from "../catalog/catalog.js";
import type { Database } from "../driver/database.js";

const SAMPLE_ROWS = 100_000;
const COMMON = 10;

/** Kinds whose values have an order and a short form. */
const TELLING = new Set([
  "int",
  "decimal",
  "float",
  "bool",
  "text",
  "date",
  "time",
  "timestamp",
  "uuid",
  "enum",
  "year",
  "money",
]);

/**
 * Reads what the first hundred thousand rows say about columns, by plain SQL.
 *
 * @param database - Any that speaks SQL.
 * @param table - Which.
 * @param columns - Its columns; those of types without an order are left out.
 * @returns Statistics by column; empty for an empty table.
 */
export async function readStatistics(
  database: Database,
  table: TableName,
  columns: readonly CatalogColumn[],
): Promise<Record<string, ColumnStatistics>> {
  const out: Record<string, ColumnStatistics> = Object.create(null) as Record<string, ColumnStatistics>;
  for (const { name, type } of columns) {
    const statistics = TELLING.has(type.kind) ? await readColumn(database, table, name) : undefined;
    if (statistics !== undefined) out[name] = statistics;
  }
  return out;
}

async function readColumn(database: Database, table: TableName, column: string): Promise<ColumnStatistics | undefined> {
  const { dialect } = database;
  const sample = `(SELECT ${dialect.quote(column)} AS v FROM ${dialect.table(table)} LIMIT ${SAMPLE_ROWS}) AS sample`;
  const [all] = await database.query<Record<"n" | "present" | "distinct_values" | "low" | "high", unknown>>(
    `SELECT count(*) AS n, count(v) AS present, count(DISTINCT v) AS distinct_values, min(v) AS low, max(v) AS high FROM ${sample}`,
  );
  const rows = Number(all?.n ?? 0);
  if (all === undefined || rows === 0) return undefined;
  const common = await database.query<{ v: unknown; n: unknown }>(
    `SELECT v, count(*) AS n FROM ${sample} WHERE v IS NOT NULL GROUP BY v HAVING count(*) > 1 ORDER BY n DESC, v LIMIT ${COMMON}`,
  );
  const [min, max] = [toBound(all.low), toBound(all.high)];
  return {
    nullFraction: 1 - Number(all.present) / rows,
    distinct: Number(all.distinct_values),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    common: common.flatMap(({ v, n }) => {
      const value = typeof v === "boolean" ? v : toBound(v);
      return value === undefined ? [] : [{ value, fraction: Number(n) / rows }];
    }),
  };
}

function toBound(value: unknown): string | number | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "bigint") return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}
