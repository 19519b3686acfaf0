import { TokenReader } from "./token-reader.js";
import { tokenizeSql } from "./tokenize-sql.js";

/** What CREATE TABLE says that no pragma tells. */
export interface CreateTable {
  readonly checks: readonly { readonly name: string | undefined; readonly expression: string }[];
  /** Expressions of computed columns, by name. */
  readonly generated: ReadonlyMap<string, string>;
  /** Collations other than BINARY, by column name in lower case. */
  readonly collations: ReadonlyMap<string, string>;
  /** Names of foreign keys in the order they are declared; undefined where one has none. */
  readonly foreignKeys: readonly (string | undefined)[];
  readonly autoincrement: boolean;
}

type Parts = { -readonly [Part in keyof CreateTable]: CreateTable[Part] } & {
  checks: { name: string | undefined; expression: string }[];
  generated: Map<string, string>;
  collations: Map<string, string>;
  foreignKeys: (string | undefined)[];
};

const TABLE_CONSTRAINTS = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

/**
 * Reads a CREATE TABLE statement of SQLite or DuckDB.
 *
 * @param sql - As the database has it, so that it is valid.
 */
export function parseCreateTable(sql: string): CreateTable {
  const parts: Parts = { checks: [], generated: new Map(), collations: new Map(), foreignKeys: [], autoincrement: false };
  const reader = new TokenReader(sql, tokenizeSql(sql));
  while (!reader.done && !reader.sees("(")) reader.next();
  for (const item of reader.group()?.items() ?? []) {
    const isConstraint = TABLE_CONSTRAINTS.some((word) => item.sees(word));
    const column = isConstraint ? undefined : item.next()?.value;
    readConstraints(item, column, parts);
  }
  return parts;
}

/** What stands behind a column's name, or a table's constraints, between which commas may be missing. */
function readConstraints(item: TokenReader, column: string | undefined, parts: Parts): void {
  let name: string | undefined;
  while (!item.done) {
    if (item.takes("CONSTRAINT")) {
      name = item.next()?.value;
      continue;
    }
    if (item.takes("CHECK")) parts.checks.push({ name, expression: item.group()?.text() ?? "" });
    else if (item.takes("FOREIGN", "KEY")) parts.foreignKeys.push(name);
    else if (item.takes("REFERENCES")) {
      if (column !== undefined) parts.foreignKeys.push(name);
      item.next();
    } else if (item.takes("COLLATE")) readCollation(item, column, parts);
    else if (item.takes("AUTOINCREMENT")) parts.autoincrement = true;
    else if (item.takes("AS")) {
      const expression = item.group()?.text();
      if (column !== undefined && expression !== undefined) parts.generated.set(column, expression);
    } else {
      // A group that belongs to none of these, such as a default or a length, is passed over whole.
      if (item.group() === undefined) item.next();
      continue;
    }
    name = undefined;
  }
}

function readCollation(item: TokenReader, column: string | undefined, parts: Parts): void {
  const collation = item.next()?.value.toUpperCase();
  if (column !== undefined && collation !== undefined && collation !== "BINARY") {
    parts.collations.set(column.toLowerCase(), collation);
  }
}
