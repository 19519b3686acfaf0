import type { Catalog, CatalogTable } from "../../../catalog/catalog.js";
import type { Database, IntrospectOptions } from "../../../driver/database.js";
import { countRows } from "./count-rows.js";
import { type ListedTable, listTables } from "./list-tables.js";
import { mergePartitions } from "./merge-partitions.js";
import { readColumnStatistics } from "./read-column-statistics.js";
import { readColumns } from "./read-columns.js";
import { readChecks, readForeignKeys } from "./read-constraints.js";
import { readExclusions } from "./read-exclusions.js";
import { readKeys } from "./read-keys.js";
import { readPartitions } from "./read-partitions.js";
import { readTriggers } from "./read-triggers.js";

/**
 * Reads the tables of a PostgreSQL database from its catalog: a dozen queries, however many tables there are.
 *
 * @param database - Open.
 * @param options - Schemas; all but the system's unless stated, or those of the search path where one was set.
 */
export async function introspectPostgres(database: Database, options: IntrospectOptions): Promise<Catalog> {
  const listed = await listTables(database, options);
  const oids = listed.map(({ oid }) => oid);
  const partitions = await readPartitions(
    database,
    listed.filter(({ partitioned }) => partitioned).map(({ oid }) => oid),
  );
  const all = [...oids, ...[...partitions.values()].flatMap(({ leaves }) => leaves)];
  const declared = await readColumns(database, oids);
  const columns = options.statistics === true ? await readColumnStatistics(database, listed, declared) : declared;
  const [keys, foreignKeys, checks] = [
    await readKeys(database, all),
    await readForeignKeys(database, all),
    await readChecks(database, all),
  ];
  const [triggers, exclusions] = [await readTriggers(database, all), await readExclusions(database, all)];
  const tables: CatalogTable[] = [];
  for (const table of listed) {
    const { oid, schema, name, comment } = table;
    const own = {
      keys: keys.get(oid)!,
      foreignKeys: foreignKeys.get(oid)!,
      checks: checks.get(oid)!,
      triggers: triggers.get(oid)!,
    };
    const parts = partitions.get(oid);
    const merged = parts === undefined ? own : mergePartitions(own, parts, { keys, foreignKeys, checks, triggers });
    tables.push({
      schema,
      name,
      columns: columns.get(oid)!,
      ...(merged.keys.primaryKey === undefined ? {} : { primaryKey: merged.keys.primaryKey }),
      uniques: [...merged.keys.uniques, ...exclusions.uniques.get(oid)!],
      foreignKeys: merged.foreignKeys,
      checks: merged.checks,
      triggers: merged.triggers,
      ...(await countRows(database, table, options.exactCounts === true)),
      ...(comment === null ? {} : { comment }),
    });
  }
  return { driver: database.driver, tables, notes: [...listed.flatMap(noteTable), ...exclusions.notes] };
}

function noteTable({ name, inherits, secured, partitioned }: ListedTable): string[] {
  return [
    ...(inherits ? [`${name} takes part in inheritance: keys hold within each of its tables only`] : []),
    ...(partitioned ? [`${name} is partitioned: rows are put where its partitions take them`] : []),
    ...(secured ? [`${name} has row security, which limits what this user may read and write`] : []),
  ];
}
