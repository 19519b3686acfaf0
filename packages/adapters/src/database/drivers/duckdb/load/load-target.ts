import type { TableName } from "../../../catalog/catalog.js";
import type { DuckdbSession } from "../client/duckdb-session.js";

/** A table to be loaded. */
export interface LoadTarget {
  readonly name: TableName;
  /** SQL types by column. */
  readonly types: ReadonlyMap<string, string>;
  /** Foreign keys to the table itself whose columns are all written. */
  readonly selfKeys: readonly { readonly columns: readonly string[]; readonly targets: readonly string[] }[];
}

/**
 * Reads what loading has to know about a table.
 *
 * @param session - Open.
 * @param name - The table.
 * @param columns - Columns that are written.
 */
export async function readTarget(session: DuckdbSession, name: TableName, columns: readonly string[]): Promise<LoadTarget> {
  const doing = `cannot load ${name.name}`;
  const where = `database_name = current_database() AND schema_name = ${name.schema === "" ? "current_schema()" : "?"} AND table_name = ?`;
  const values = name.schema === "" ? [name.name] : [name.schema, name.name];
  const types = await session.run(`SELECT column_name, data_type FROM duckdb_columns() WHERE ${where}`, doing, values);
  const keys = await session.run(
    `SELECT constraint_column_names AS c, referenced_column_names AS t FROM duckdb_constraints()
     WHERE constraint_type = 'FOREIGN KEY' AND referenced_table = table_name AND ${where}`,
    doing,
    values,
  );
  return {
    name,
    types: new Map(types.map((row) => [String(row["column_name"]), String(row["data_type"])])),
    selfKeys: keys
      .map((row) => ({ columns: row["c"] as string[], targets: row["t"] as string[] }))
      .filter((key) => key.columns.every((column) => columns.includes(column))),
  };
}
