import type { TableName } from "../../catalog/catalog.js";
import type { FillTable } from "../order/load-step.js";
import { createStage, dropStage } from "./create-stage.js";
import type { LoadContext } from "./load-context.js";
import { makeBatches } from "./table-batches.js";

/**
 * Fills tables that refer to each other by one statement, at whose end all rows are there to be referred to.
 *
 * @param context - Database and dataset.
 * @param tables - Which.
 */
export async function loadTogether(context: LoadContext, tables: readonly FillTable[]): Promise<void> {
  const { database, data, signal } = context;
  const { dialect } = database;
  const stages: { table: FillTable; stage: TableName }[] = [];
  for (const table of tables) {
    const { name, columns } = table.defined;
    const names = columns.map(({ column }) => column);
    const stage = await createStage(database, name, names);
    const onRows = (rows: number): void => context.onRows(table, rows);
    await database.load(stage, makeBatches(data, table, { replacement: context.replacements.get(table), signal, onRows }), {
      columns: names,
      signal,
    });
    stages.push({ table, stage });
  }
  const inserts = stages.map(({ table, stage }, i) => {
    const { name, columns, overrideIdentity } = table.defined;
    const list = columns.map(({ column }) => dialect.quote(column)).join(", ");
    const overriding = overrideIdentity ? " OVERRIDING SYSTEM VALUE" : "";
    return `seedbed_${i} AS (INSERT INTO ${dialect.table(name)} (${list})${overriding} SELECT ${list} FROM ${dialect.table(stage)})`;
  });
  await database.query(`WITH ${inserts.join(", ")} SELECT 1 AS done`);
  for (const { stage } of stages) await dropStage(database, stage);
}
