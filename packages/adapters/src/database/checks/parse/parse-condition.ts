import type { SqlExpression } from "../sql-expression.js";
import { toPostgresText } from "./dialect-text.js";
import { loadSqlParser, type ParseNode } from "./load-sql-parser.js";
import { readExpression } from "./read-expression.js";

/** A condition that is parsed, or what stands in its way. */
export type ParsedCondition = { readonly expression: SqlExpression } | { readonly fault: string };

/** Parses conditions of one database. */
export type ConditionParser = (sql: string) => ParsedCondition;

/**
 * Makes a parser of conditions and expressions, as `CHECK` and indexes hold them.
 *
 * @param driver - Name of the database's driver: `postgres`, `mysql`, `sqlite`, `duckdb`.
 */
export async function createConditionParser(driver: string): Promise<ConditionParser> {
  const parse = await loadSqlParser();
  return (sql) => parseWith(parse, toPostgresText(stripCheck(sql), driver));
}

function parseWith(parse: (sql: string) => ParseNode, sql: string): ParsedCondition {
  try {
    return { expression: readExpression(parse(sql)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Some databases give the whole constraint: `CHECK ((a > 0)) NOT VALID`. */
function stripCheck(sql: string): string {
  return sql
    .trim()
    .replace(/^(?:CONSTRAINT\s+\S+\s+)?CHECK\s*(?=\()/i, "")
    .replace(/\s+(?:NOT\s+VALID|NO\s+INHERIT|NOT\s+ENFORCED|ENFORCED)$/i, "");
}
