import type { Catalog, CatalogColumn, CatalogTable } from "../../../catalog/catalog.js";
import { parseCreateTable } from "../../../create-table/parse-create-table.js";
import type { Database, IntrospectOptions } from "../../../driver/database.js";
import { readStatistics } from "../../../statistics/read-statistics.js";
import { readColumns } from "./read-columns.js";
import { readForeignKeys } from "./read-foreign-keys.js";
import { readPrimaryKey, readUniques } from "./read-keys.js";
import { type Ask, countRows } from "./read-row-count.js";

/**
 * Reads the tables of a SQLite database: from its pragmas, and from the CREATE statements where no pragma tells.
 *
 * @param database - Open.
 * @param options - Schemas are attached databases; `main` unless stated.
 */
export async function introspectSqlite(database: Database, options: IntrospectOptions): Promise<Catalog> {
  const ask: Ask = (sql, values) => database.query(sql, values);
  const { schemas = ["main"] } = options;
  const notes: string[] = [];
  const tables: CatalogTable[] = [];
  for (const schema of schemas) {
    const listed = await ask<{ name: string; type: string; wr: number }>(
      "SELECT name, type, wr FROM pragma_table_list WHERE schema = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      [schema],
    );
    for (const { name, type, wr } of listed) {
      if (type === "table") tables.push(await readTable(database, ask, schema, name, { withoutRowid: wr === 1, options }));
      else if (type === "virtual") notes.push(`${name} is a virtual table and left out`);
    }
  }
  return { driver: "sqlite", tables, notes };
}

async function readTable(
  database: Database,
  ask: Ask,
  schema: string,
  name: string,
  { withoutRowid, options }: { withoutRowid: boolean; options: IntrospectOptions },
): Promise<CatalogTable> {
  const master = `${database.dialect.quote(schema)}.sqlite_schema`;
  const [source] = await ask<{ sql: string }>(`SELECT sql FROM ${master} WHERE type = 'table' AND name = ?`, [name]);
  const triggers = await ask<{ name: string; sql: string }>(
    `SELECT name, sql FROM ${master} WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE ORDER BY name`,
    [name],
  );
  const create = parseCreateTable(source?.sql ?? "");
  const tableName = { schema: schema === "main" ? "" : schema, name };
  const primaryKey = await readPrimaryKey(ask, schema, name);
  const columns = await readColumns(ask, { schema, table: name, create, primaryKey, withoutRowid });
  const statistics = options.statistics === true ? await readStatistics(database, tableName, columns) : undefined;
  return {
    ...tableName,
    columns: columns.map((column) =>
      statistics?.[column.name] === undefined ? column : { ...column, statistics: statistics[column.name]! },
    ),
    ...(primaryKey === undefined ? {} : { primaryKey }),
    uniques: await readUniques(ask, schema, name),
    foreignKeys: await readForeignKeys(ask, schema, name, create),
    checks: create.checks
      .filter((check) => !saysOnlyTruth(check.expression, columns))
      .map((check, i) => ({ name: check.name ?? `${name}_check_${i + 1}`, expression: check.expression })),
    triggers: triggers.filter(({ sql }) => /\bINSERT\s+ON\b/i.test(sql)).map((trigger) => trigger.name),
    ...(await countRows(database, ask, tableName, { exact: options.exactCounts === true, rowid: !withoutRowid })),
  };
}

/** True of `flag IN (0, 1)`, by which tools tell that a number is a truth value: the type says so already. */
function saysOnlyTruth(expression: string, columns: readonly CatalogColumn[]): boolean {
  const [, quoted, bare] = /^(?:["`[](.+)["`\]]|(\w+)) IN \((?:0, ?1|1, ?0)\)$/i.exec(expression.trim()) ?? [];
  const name = (quoted ?? bare)?.toLowerCase();
  return columns.some((column) => column.type.kind === "bool" && column.name.toLowerCase() === name);
}
