import type { FillTable } from "../order/load-step.js";
import { createStage, dropStage } from "./create-stage.js";
import type { LoadContext } from "./load-context.js";
import { makeBatches } from "./table-batches.js";

/**
 * Sets columns that stayed null while their table was loaded.
 *
 * @param context - Database and dataset.
 * @param table - Which; its rows are there.
 * @param key - Columns that tell its rows apart.
 * @param columns - Those to be set.
 */
export async function updateTable(
  { database, data, replacements, signal }: LoadContext,
  table: FillTable,
  key: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const { dialect } = database;
  const { name, rows } = table.defined;
  if (rows === 0) return;
  const all = [...key, ...columns];
  const stage = await createStage(database, name, all, key);
  await database.load(stage, makeBatches(data, table, { columns: all, replacement: replacements.get(table), signal }), {
    columns: all,
    signal,
  });
  const target = dialect.table(name);
  const quote = (column: string): string => dialect.quote(column);
  const same = key.map((column) => `t.${quote(column)} = s.${quote(column)}`).join(" AND ");
  if (dialect.name === "mysql") {
    const set = columns.map((column) => `t.${quote(column)} = s.${quote(column)}`).join(", ");
    await database.query(`UPDATE ${target} AS t JOIN ${dialect.table(stage)} AS s ON ${same} SET ${set}`);
  } else {
    const set = columns.map((column) => `${quote(column)} = s.${quote(column)}`).join(", ");
    await database.query(`UPDATE ${target} AS t SET ${set} FROM ${dialect.table(stage)} AS s WHERE ${same}`);
  }
  await dropStage(database, stage);
}
