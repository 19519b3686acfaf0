import type { CatalogColumn } from "../../../catalog/catalog.js";
import type { MysqlCheck } from "./read-checks.js";
import { type Ask, groupByTable, type ServerKind } from "./server-kind.js";
import { toCatalogType } from "./to-catalog-type.js";

interface ColumnRow {
  readonly tableName: string;
  readonly name: string;
  readonly nullable: string;
  readonly defaultValue: string | null;
  readonly dataType: string;
  readonly columnType: string;
  readonly extra: string;
  readonly generation: string | null;
  readonly comment: string;
  readonly characters: unknown;
  readonly precisionDigits: unknown;
  readonly scaleDigits: unknown;
  readonly fraction: unknown;
}

const COLUMNS = `SELECT TABLE_NAME AS tableName, COLUMN_NAME AS name, IS_NULLABLE AS nullable, COLUMN_DEFAULT AS defaultValue,
  DATA_TYPE AS dataType, COLUMN_TYPE AS columnType, EXTRA AS extra, GENERATION_EXPRESSION AS generation, COLUMN_COMMENT AS comment,
  CHARACTER_MAXIMUM_LENGTH AS characters, NUMERIC_PRECISION AS precisionDigits, NUMERIC_SCALE AS scaleDigits, DATETIME_PRECISION AS fraction
  FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME, ORDINAL_POSITION`;

/**
 * Reads the columns of a schema.
 *
 * @param ask - Runs queries.
 * @param schema - Which.
 * @param options - Family of the server, and CHECK constraints, by which MariaDB tells JSON from text.
 */
export async function readColumns(
  ask: Ask,
  schema: string,
  options: { readonly kind: ServerKind; readonly checks: ReadonlyMap<string, readonly MysqlCheck[]> },
): Promise<Map<string, CatalogColumn[]>> {
  const rows = await ask<ColumnRow>(COLUMNS, [schema]);
  const columns = new Map<string, CatalogColumn[]>();
  for (const [table, described] of groupByTable(rows, ({ tableName }) => tableName)) {
    const documents = new Set(options.checks.get(table)?.map(({ json }) => json));
    columns.set(
      table,
      described.map((row) => toColumn(row, documents.has(row.name), options.kind)),
    );
  }
  return columns;
}

function toColumn(row: ColumnRow, isJson: boolean, kind: ServerKind): CatalogColumn {
  const { name, extra, generation, comment } = row;
  const number = (value: unknown): number | undefined => (value === null || value === undefined ? undefined : Number(value));
  const type = toCatalogType({
    dataType: isJson ? "json" : row.dataType.toLowerCase(),
    columnType: row.columnType,
    characters: number(row.characters),
    precision: number(row.precisionDigits),
    scale: number(row.scaleDigits),
    fraction: number(row.fraction),
  });
  const written = toDefault(row, kind);
  return {
    name,
    type,
    nullable: row.nullable === "YES",
    ...(written === undefined ? {} : { default: written }),
    ...(/\bGENERATED\b/i.test(extra) && !/DEFAULT_GENERATED/i.test(extra) ? { generated: generation ?? "" } : {}),
    ...(/auto_increment/i.test(extra) ? { identity: "by-default" as const } : {}),
    ...(comment === "" ? {} : { comment }),
  };
}

/** MariaDB gives defaults as SQL; MySQL gives their values, and SQL only of those that are computed. */
function toDefault({ defaultValue, extra, dataType }: ColumnRow, kind: ServerKind): string | undefined {
  if (defaultValue === null) return undefined;
  if (kind === "mariadb") return defaultValue.toUpperCase() === "NULL" ? undefined : defaultValue;
  const isExpression = /DEFAULT_GENERATED/i.test(extra) || /^(current_timestamp|now)\b/i.test(defaultValue);
  const isNumber = /int|decimal|float|double|bit|year/i.test(dataType);
  return isExpression || isNumber ? defaultValue : `'${defaultValue.replaceAll("'", "''")}'`;
}
