import type { Catalog, CatalogTable } from "../../catalog/catalog.js";
import type { ExistingRows } from "../../define/define-options.js";
import type { Database } from "../../driver/database.js";
import { tableKey } from "../order/table-key.js";

/** Rows of a table that references pick from. */
const SAMPLE_ROWS = 1000;

/**
 * Reads what new rows have to know about those that are there.
 *
 * @param database - The connection.
 * @param catalog - Its tables; those that are known to be empty are passed over.
 * @param passed - Tables that are about to be emptied.
 */
export async function readExisting(
  database: Database,
  catalog: Catalog,
  passed: (table: CatalogTable) => boolean,
): Promise<readonly ExistingRows[]> {
  const referred = referredColumns(catalog);
  const existing: ExistingRows[] = [];
  for (const table of catalog.tables) {
    const empty = table.rowCount === 0 && table.rowCountExact === true;
    if (!empty && !passed(table))
      existing.push(...(await readTable(database, table, referred.get(tableKey(table)) ?? new Set())));
  }
  return existing;
}

/** Columns that foreign keys refer to, by table. */
function referredColumns({ tables }: Catalog): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  for (const { target, targetColumns } of tables.flatMap(({ foreignKeys }) => foreignKeys)) {
    const known = columns.get(tableKey(target)) ?? new Set();
    for (const column of targetColumns) known.add(column);
    columns.set(tableKey(target), known);
  }
  return columns;
}

async function readTable(database: Database, table: CatalogTable, referred: ReadonlySet<string>): Promise<ExistingRows[]> {
  const { dialect } = database;
  const from = dialect.table(table);
  const keys = [...new Set([...(table.primaryKey?.columns ?? []), ...referred])];
  const numbers = table.columns.flatMap(({ name, type, identity }) => {
    const counts = identity !== undefined || isKey(table, name) || referred.has(name);
    return type.kind === "int" && counts ? [name] : [];
  });
  const greatest = numbers.map((name, i) => `max(${dialect.quote(name)}) AS n${i}`);
  const [summary] = await database.query<Record<string, number | bigint | string | null>>(
    `SELECT ${["count(*) AS n", ...greatest].join(", ")} FROM ${from}`,
  );
  const count = Number(summary?.["n"] ?? 0);
  if (count === 0) return [];
  const names = keys.map((name) => dialect.quote(name)).join(", ");
  const sample =
    keys.length === 0 ? [] : await database.query(`SELECT ${names} FROM ${from} ORDER BY ${names} LIMIT ${SAMPLE_ROWS}`);
  const bounds = numbers.flatMap((name, i) => {
    const bound = summary?.[`n${i}`];
    return bound === null || bound === undefined ? [] : [[name, Number(bound)] as const];
  });
  return [
    {
      table: { schema: table.schema, name: table.name },
      count,
      sample: sample.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlain(value)]))),
      greatest: Object.fromEntries(bounds),
    },
  ];
}

function isKey({ primaryKey, uniques }: CatalogTable, column: string): boolean {
  return (
    primaryKey?.columns.includes(column) === true ||
    uniques.some(({ parts }) => parts.some((part) => "column" in part && part.column === column))
  );
}

function toPlain(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return value instanceof Date ? value.toISOString() : String(value);
}
