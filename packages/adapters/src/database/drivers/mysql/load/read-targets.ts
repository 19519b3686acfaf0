import type { TableName } from "../../../catalog/catalog.js";
import type { MysqlSession } from "../client/mysql-session.js";
import { mysqlDialect } from "../dialect/mysql-dialect.js";
import type { TargetColumn } from "./target-column.js";

/**
 * Reads what loading has to know about columns.
 *
 * @param session - Open.
 * @param table - Where to.
 * @param names - Columns, in order; those the table lacks are left to the server to refuse.
 */
export async function readTargets(session: MysqlSession, table: TableName, names: readonly string[]): Promise<TargetColumn[]> {
  const { literal } = mysqlDialect;
  const doing = `cannot load ${table.name}`;
  const schema = table.schema === "" ? "DATABASE()" : literal(table.schema);
  const { rows } = await session.run(
    `SELECT COLUMN_NAME, LOWER(DATA_TYPE), DATETIME_PRECISION, COLUMN_TYPE = 'tinyint(1)' FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = ${schema} AND TABLE_NAME = ${literal(table.name)}`,
    doing,
  );
  const found = new Map(
    rows.map(([name, dataType, fraction, truth]) => [String(name), { dataType: String(dataType), fraction, truth: truth === 1 }]),
  );
  // MariaDB keeps JSON as long texts with a condition.
  const mayBeJson = rows.some(([, dataType]) => dataType === "longtext");
  const clauses = mayBeJson
    ? await session
        .run(
          `SELECT CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${schema} AND TABLE_NAME = ${literal(table.name)}`,
          doing,
        )
        .catch(() => ({ rows: [] }))
    : { rows: [] };
  const documents = new Set(clauses.rows.map(([clause]) => String(clause)));
  return names.map((name) => {
    const column = found.get(name);
    const fraction = column?.fraction === null || column?.fraction === undefined ? undefined : Number(column.fraction);
    const isJson = documents.has(`json_valid(${mysqlDialect.quote(name)})`);
    return { name, dataType: isJson ? "json" : (column?.dataType ?? ""), truth: column?.truth === true, fraction };
  });
}
