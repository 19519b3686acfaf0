import type { CatalogColumn, ColumnStatistics } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";
import { readStatistics } from "../../../statistics/read-statistics.js";
import type { ListedTable } from "./list-tables.js";

interface StatisticsRow {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly nulls: number;
  readonly distinct: number;
  readonly common: readonly string[] | null;
  readonly fractions: readonly number[] | null;
  readonly bounds: readonly string[] | null;
}

const COMMON = 10;
const NUMBERS = new Set(["int", "float", "decimal", "money"]);

/**
 * Reads what ANALYZE has found out about columns.
 *
 * @param database - The connection.
 * @param tables - Which; their estimates turn shares into counts.
 * @param columns - Their columns, by object identifier.
 * @returns The columns with statistics, where there are any.
 * @source PostgreSQL documentation, "pg_stats".
 */
export async function readColumnStatistics(
  database: Database,
  tables: readonly ListedTable[],
  columns: ReadonlyMap<number, readonly CatalogColumn[]>,
): Promise<ReadonlyMap<number, readonly CatalogColumn[]>> {
  const rows = await database.query<StatisticsRow>(
    `SELECT schemaname::text AS schema, tablename::text AS table, attname::text AS column, null_frac::float8 AS nulls,
      n_distinct::float8 AS distinct, array_to_json(most_common_vals::text::text[]) AS common,
      array_to_json(most_common_freqs::float8[]) AS fractions, array_to_json(histogram_bounds::text::text[]) AS bounds
    FROM pg_stats WHERE schemaname = ANY($1::text[])`,
    [[...new Set(tables.map(({ schema }) => schema))]],
  );
  const byName = new Map(rows.map((row) => [JSON.stringify([row.schema, row.table, row.column]), row]));
  const told = new Map<number, readonly CatalogColumn[]>();
  for (const { oid, schema, name, estimate } of tables) {
    const own = columns.get(oid) ?? [];
    const known = own.map((column) => byName.get(JSON.stringify([schema, name, column.name])));
    // What was never analysed is asked for statistics here and now.
    const asked = known.some((row) => row !== undefined) ? undefined : await readStatistics(database, { schema, name }, own);
    const statistics = own.map((column, i) => {
      const row = known[i];
      return row === undefined ? asked?.[column.name] : toStatistics(row, column, Math.max(0, estimate));
    });
    told.set(
      oid,
      own.map((column, i) => (statistics[i] === undefined ? column : { ...column, statistics: statistics[i] })),
    );
  }
  return told;
}

function toStatistics(row: StatisticsRow, { type }: CatalogColumn, rows: number): ColumnStatistics {
  const read = (text: string): string | number | boolean => {
    if (type.kind === "bool") return text === "t" || text === "true";
    const number = Number(text);
    return NUMBERS.has(type.kind) && Number.isFinite(number) ? number : text;
  };
  const common = (row.common ?? []).slice(0, COMMON).map((text, i) => ({ value: read(text), fraction: row.fractions?.[i] ?? 0 }));
  const values = [...(row.bounds ?? []), ...(row.common ?? [])].map(read).filter((value) => typeof value !== "boolean");
  const [min, max] = boundsOf(values as (string | number)[]);
  return {
    nullFraction: row.nulls,
    // Negative figures are shares of the rows.
    distinct: Math.round(row.distinct < 0 ? -row.distinct * rows : row.distinct),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    common,
  };
}

function boundsOf(values: readonly (string | number)[]): [min?: string | number, max?: string | number] {
  let [min, max] = [values[0], values[0]];
  for (const value of values) {
    if (value < min!) min = value;
    if (value > max!) max = value;
  }
  return min === undefined || max === undefined ? [] : [min, max];
}
