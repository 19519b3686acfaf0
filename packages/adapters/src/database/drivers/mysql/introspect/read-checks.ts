import { groupComparisons } from "./group-comparisons.js";
import { type Ask, groupByTable, type ServerKind } from "./server-kind.js";

/** A CHECK constraint as it was read. */
export interface MysqlCheck {
  readonly table: string;
  readonly name: string;
  readonly expression: string;
  /** The column, where the condition only says that its texts are JSON: how MariaDB declares JSON columns. */
  readonly json: string | undefined;
}

interface CheckRow {
  readonly tableName: string;
  readonly name: string;
  readonly expression: string;
}

const MARIADB = `SELECT TABLE_NAME AS tableName, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS expression
  FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ? ORDER BY TABLE_NAME, CONSTRAINT_NAME`;

const MYSQL = `SELECT t.TABLE_NAME AS tableName, c.CONSTRAINT_NAME AS name, c.CHECK_CLAUSE AS expression
  FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t
  ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'CHECK'
  WHERE c.CONSTRAINT_SCHEMA = ? AND t.ENFORCED = 'YES' ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME`;

/**
 * Reads the CHECK constraints of a schema. Servers before they had any have no such view, and no constraints.
 *
 * @param ask - Runs queries.
 * @param schema - Which.
 * @param kind - Family of the server.
 */
export async function readChecks(ask: Ask, schema: string, kind: ServerKind): Promise<Map<string, MysqlCheck[]>> {
  const rows = await ask<CheckRow>(kind === "mariadb" ? MARIADB : MYSQL, [schema]).catch(() => []);
  const checks = rows.map(({ tableName, name, expression }) => {
    const sql = kind === "mysql" ? unescapeClause(expression) : expression;
    const json = /^\s*\(*\s*json_valid\(\s*`((?:[^`]|``)+)`\s*\)\s*\)*\s*$/i.exec(sql)?.[1];
    return { table: tableName, name, expression: groupComparisons(sql), json: json?.replaceAll("``", "`") };
  });
  return groupByTable(checks, ({ table }) => table);
}

/** MySQL shows conditions with the quotes of their texts escaped, as in `_utf8mb4\\'a\\'`. */
function unescapeClause(sql: string): string {
  return sql.includes("\\'") ? sql.replace(/\\([\s\S])/g, "$1") : sql;
}
