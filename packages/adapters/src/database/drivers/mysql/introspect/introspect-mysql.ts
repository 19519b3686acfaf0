import type { Catalog, CatalogTable } from "../../../catalog/catalog.js";
import type { Database, IntrospectOptions } from "../../../driver/database.js";
import { readStatistics } from "../../../statistics/read-statistics.js";
import { readChecks } from "./read-checks.js";
import { readColumns } from "./read-columns.js";
import { readForeignKeys } from "./read-foreign-keys.js";
import { readKeys } from "./read-keys.js";
import { type Ask, createAsk, type ServerKind, type TableText } from "./server-kind.js";

/**
 * Reads the tables of a MySQL or MariaDB database from its information schema.
 *
 * @param database - Open.
 * @param options - Schemas are databases; the connection's own unless stated.
 */
export async function introspectMysql(database: Database, options: IntrospectOptions): Promise<Catalog> {
  const ask = createAsk(database);
  const [about] = await ask<{ version: string; current: string | null }>("SELECT VERSION() AS version, DATABASE() AS current");
  const kind: ServerKind = /mariadb/i.test(about!.version) ? "mariadb" : "mysql";
  const current = about!.current;
  const tables: CatalogTable[] = [];
  const notes: string[] = [];
  for (const schema of options.schemas ?? (current === null ? [] : [current])) {
    // The connection's own database goes without a name, so that catalogs of copies are the same.
    tables.push(...(await readSchema(database, { ask, kind, schema, shown: schema === current ? "" : schema }, options, notes)));
  }
  if (current === null && options.schemas === undefined) notes.push("the URL names no database, so that none was read");
  return { driver: "mysql", tables, notes };
}

/** A schema to be read. */
interface Source {
  readonly ask: Ask;
  readonly kind: ServerKind;
  readonly schema: string;
  readonly shown: string;
}

async function readSchema(
  database: Database,
  source: Source,
  options: IntrospectOptions,
  notes: string[],
): Promise<CatalogTable[]> {
  const { ask, kind, schema, shown } = source;
  const listed = await ask<{ name: string; engine: string | null; estimate: unknown; comment: string }>(
    `SELECT TABLE_NAME AS name, ENGINE AS engine, TABLE_ROWS AS estimate, TABLE_COMMENT AS comment
     FROM information_schema.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME`,
    [schema],
  );
  const checks = await readChecks(ask, schema, kind);
  const columns = await readColumns(ask, schema, { kind, checks });
  const keys = await readKeys(ask, schema, kind);
  const foreignKeys = await readForeignKeys(ask, schema, shown);
  const triggers = await ask<TableText>(
    `SELECT EVENT_OBJECT_TABLE AS tableName, TRIGGER_NAME AS text FROM information_schema.TRIGGERS
     WHERE TRIGGER_SCHEMA = ? AND EVENT_MANIPULATION = 'INSERT' ORDER BY TRIGGER_NAME`,
    [schema],
  );
  const tables: CatalogTable[] = [];
  for (const { name, engine, estimate, comment } of listed) {
    if (engine !== null && !/innodb|rocksdb|tokudb|ndb/i.test(engine)) {
      notes.push(`${name} is kept by ${engine}, which has no transactions: what a failed load wrote stays there`);
    }
    const table = { schema: shown, name };
    const described = columns.get(name) ?? [];
    const statistics = options.statistics === true ? await readStatistics(database, table, described) : undefined;
    tables.push({
      ...table,
      columns: described.map((column) =>
        statistics?.[column.name] === undefined ? column : { ...column, statistics: statistics[column.name]! },
      ),
      ...(keys.primary.get(name) === undefined ? {} : { primaryKey: keys.primary.get(name)! }),
      uniques: keys.uniques.get(name) ?? [],
      foreignKeys: foreignKeys.get(name) ?? [],
      checks: (checks.get(name) ?? [])
        .filter(({ json }) => json === undefined)
        .map((check) => ({ name: check.name, expression: check.expression })),
      triggers: triggers.filter(({ tableName }) => tableName === name).map(({ text }) => text),
      ...(await countRows(database, table, Number(estimate ?? 0), options.exactCounts === true)),
      ...(comment === "" ? {} : { comment }),
    });
  }
  return tables;
}

const COUNTED = 100_000;

/** The server's estimate may be far off, zero of a table that has rows included, so that it serves for large tables only. */
async function countRows(
  database: Database,
  table: { schema: string; name: string },
  estimate: number,
  exact: boolean,
): Promise<{ rowCount: number; rowCountExact: boolean }> {
  if (!exact && estimate > COUNTED) return { rowCount: estimate, rowCountExact: false };
  const [row] = await database.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM ${database.dialect.table(table)}`);
  return { rowCount: Number(row?.n ?? 0), rowCountExact: true };
}
