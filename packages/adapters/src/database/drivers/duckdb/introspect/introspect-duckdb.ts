import type { Catalog, CatalogColumn, CatalogTable } from "../../../catalog/catalog.js";
import { parseCreateTable } from "../../../create-table/parse-create-table.js";
import type { Database, IntrospectOptions } from "../../../driver/database.js";
import { readStatistics } from "../../../statistics/read-statistics.js";
import { parseType } from "./parse-type.js";
import { type DuckdbConstraint, toChecks, toForeignKeys, toPrimaryKey, toUniques } from "./to-constraints.js";

interface TableRow {
  readonly schema: string;
  readonly name: string;
  readonly sql: string;
  readonly comment: string | null;
}

interface ColumnRow {
  readonly name: string;
  readonly default_sql: string | null;
  readonly nullable: boolean;
  readonly type: string;
  readonly comment: string | null;
}

/**
 * Reads the tables of a DuckDB database from its catalog functions.
 *
 * @param database - Open.
 * @param options - Schemas to read; the current one unless stated.
 */
export async function introspectDuckdb(database: Database, options: IntrospectOptions): Promise<Catalog> {
  const [{ current = "main" } = {}] = await database.query<{ current: string }>("SELECT current_schema() AS current");
  const tables: CatalogTable[] = [];
  for (const schema of options.schemas ?? [current]) {
    const rows = await database.query<TableRow>(
      `SELECT schema_name AS schema, table_name AS name, sql, comment FROM duckdb_tables()
       WHERE database_name = current_database() AND schema_name = ? AND NOT internal AND NOT temporary ORDER BY table_name`,
      [schema],
    );
    for (const row of rows) tables.push(await readTable(database, row, current, options));
  }
  return { driver: "duckdb", tables, notes: [] };
}

async function readTable(database: Database, row: TableRow, current: string, options: IntrospectOptions): Promise<CatalogTable> {
  const of = [row.schema, row.name];
  const where = "database_name = current_database() AND schema_name = ? AND table_name = ?";
  const { generated } = parseCreateTable(row.sql);
  const described = await database.query<ColumnRow>(
    `SELECT column_name AS name, column_default AS default_sql, is_nullable AS nullable, data_type AS type, comment
     FROM duckdb_columns() WHERE ${where} ORDER BY column_index`,
    of,
  );
  const constraints = await database.query<DuckdbConstraint>(
    `SELECT constraint_name AS name, constraint_type AS type, expression, constraint_column_names AS columns,
     referenced_table AS target, referenced_column_names AS target_columns FROM duckdb_constraints() WHERE ${where} ORDER BY constraint_index`,
    of,
  );
  const indexes = await database.query<{ name: string; sql: string }>(
    `SELECT index_name AS name, sql FROM duckdb_indexes() WHERE is_unique AND NOT is_primary AND ${where} ORDER BY index_name`,
    of,
  );
  const table = { schema: row.schema === current ? "" : row.schema, name: row.name };
  const columns = described.map((column) => toColumn(column, generated));
  const statistics = options.statistics === true ? await readStatistics(database, table, columns) : undefined;
  // Counting takes next to no time: every group of rows knows how many it has.
  const [count] = await database.query<{ n: unknown }>(`SELECT count(*) AS n FROM ${database.dialect.table(table)}`);
  const primaryKey = toPrimaryKey(constraints);
  return {
    ...table,
    columns: columns.map((column) =>
      statistics?.[column.name] === undefined ? column : { ...column, statistics: statistics[column.name]! },
    ),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    uniques: toUniques(constraints, indexes),
    foreignKeys: toForeignKeys(constraints, table.schema),
    checks: toChecks(constraints),
    triggers: [],
    rowCount: Number(count?.n ?? 0),
    rowCountExact: true,
    ...(row.comment === null ? {} : { comment: row.comment }),
  };
}

function toColumn(
  { name, default_sql, nullable, type, comment }: ColumnRow,
  generated: ReadonlyMap<string, string>,
): CatalogColumn {
  const expression = generated.get(name);
  return {
    name,
    type: parseType(type),
    nullable,
    ...(default_sql === null || expression !== undefined ? {} : { default: default_sql }),
    ...(expression === undefined ? {} : { generated: expression }),
    ...(comment === null ? {} : { comment }),
  };
}
