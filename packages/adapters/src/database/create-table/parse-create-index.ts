import { TokenReader } from "./token-reader.js";
import { tokenizeSql } from "./tokenize-sql.js";

/** What CREATE INDEX says that no pragma tells. */
export interface CreateIndex {
  /** Columns and expressions as SQL, without collation and direction. */
  readonly parts: readonly string[];
  readonly where: string | undefined;
}

/**
 * Reads a CREATE INDEX statement of SQLite.
 *
 * @param sql - As `sqlite_schema` has it.
 */
export function parseCreateIndex(sql: string): CreateIndex {
  const reader = new TokenReader(sql, tokenizeSql(sql));
  while (!reader.done && !reader.sees("(")) reader.next();
  const parts = (reader.group()?.items() ?? []).map((item) =>
    item.text().replace(/(\s+COLLATE\s+\S+)?(\s+(ASC|DESC))?\s*$/i, ""),
  );
  return { parts, where: reader.takes("WHERE") ? reader.text() : undefined };
}
