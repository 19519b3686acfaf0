import type { TableName } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";

let stages = 0;

/**
 * Creates a temporary table with columns like those of another, without its conditions.
 *
 * @param database - In a transaction.
 * @param table - The other.
 * @param columns - Names.
 * @param key - Columns that tell rows apart, for databases that need an index to find them.
 * @returns The new table; {@link dropStage} takes it away.
 */
export async function createStage(
  database: Database,
  table: TableName,
  columns: readonly string[],
  key: readonly string[] = [],
): Promise<TableName> {
  const { dialect } = database;
  const list = (names: readonly string[]): string => names.map((name) => dialect.quote(name)).join(", ");
  const stage = { schema: dialect.name === "postgres" ? "pg_temp" : "", name: `seedbed_stage_${stages++}` };
  const index = dialect.name === "mysql" && key.length > 0 ? ` (PRIMARY KEY (${list(key)}))` : "";
  await database.query(
    `CREATE TEMPORARY TABLE ${dialect.table(stage)}${index} AS SELECT ${list(columns)} FROM ${dialect.table(table)} WHERE 1 = 0`,
  );
  return stage;
}

/**
 * Takes a temporary table away.
 *
 * @param database - The connection.
 * @param stage - From {@link createStage}.
 */
export async function dropStage(database: Database, stage: TableName): Promise<void> {
  const word = database.dialect.name === "mysql" ? "TEMPORARY TABLE" : "TABLE";
  await database.query(`DROP ${word} ${database.dialect.table(stage)}`);
}
