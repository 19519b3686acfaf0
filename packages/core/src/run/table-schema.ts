import type { TablePlan } from "../plan/table-plan.js";
import type { ColumnSchema, TableSchema } from "../vector/batch.js";

/**
 * The columns of a table, for writers.
 *
 * @param table - The table's plan.
 */
export function createTableSchema(table: TablePlan): TableSchema {
  const keys = new Set(table.node.primaryKey ?? []);
  const columns: ColumnSchema[] = [];
  for (const [name, field] of table.fields) {
    const primaryKey = field.node.primaryKey === true || keys.has(name);
    columns.push({
      name,
      type: field.cells.type,
      nullable: !primaryKey && field.cells.nullable === true,
      optional: field.cells.optional === true,
      primaryKey,
      unique: field.node.unique === true || field.node.primaryKey === true,
      ...(field.node.kind === "ref" ? { references: String(field.node.to) } : {}),
    });
  }
  return { name: table.name, columns };
}
