import type { CatalogTable } from "../database/catalog/catalog.js";
import type { Database } from "../database/driver/database.js";
import { assertSame } from "./assert-same.js";
import { withDatabase } from "./database-steps.js";
import type { DatabaseSubject } from "./database-subject.js";

/** Keys, conditions, defaults and row counts are read as they were declared. */
export function checkIntrospection(subject: DatabaseSubject): Promise<void> {
  return withDatabase(subject, async (database) => {
    await createTables(database);
    const catalog = await database.introspect({ exactCounts: true, statistics: true });
    assertSame(catalog.driver, database.driver, "the driver a catalog names");
    const find = (name: string): CatalogTable => catalog.tables.find((table) => table.name === name)!;
    assertSame(catalog.tables.map(({ name }) => name).sort(), ["authors", "books"], "tables");
    checkAuthors(find("authors"));
    checkBooks(find("books"));
  });
}

async function createTables(database: Database): Promise<void> {
  const run = (sql: string): Promise<unknown> => database.query(sql);
  await run(`CREATE TABLE authors (
    country CHAR(2) NOT NULL, number INTEGER NOT NULL, name VARCHAR(40) NOT NULL, born DATE, rank_ SMALLINT DEFAULT 7,
    income DECIMAL(12, 2), CONSTRAINT authors_pk PRIMARY KEY (country, number), CONSTRAINT authors_name UNIQUE (name),
    CONSTRAINT rank_low CHECK (rank_ >= 0 AND rank_ < 100))`);
  await run(`CREATE TABLE books (
    id INTEGER PRIMARY KEY, author_country CHAR(2), author_number INTEGER, title VARCHAR(80) NOT NULL,
    CONSTRAINT books_author FOREIGN KEY (author_country, author_number) REFERENCES authors (country, number))`);
  await run(
    `INSERT INTO authors (country, number, name, income) VALUES ('DE', 1, 'Ann', 1.50), ('FR', 1, 'Bob', NULL), ('FR', 2, 'Cy', 2)`,
  );
}

function checkAuthors(table: CatalogTable): void {
  assertSame(table.primaryKey?.columns, ["country", "number"], "columns of a primary key");
  assertSame(
    table.uniques.map(({ parts, where }) => [parts.length, where]),
    [[1, undefined]],
    "unique constraints",
  );
  assertSame([table.rowCount, table.rowCountExact], [3, true], "rows counted");
  assertSame(table.checks.length, 1, "conditions");
  assertSame(/rank_\W*>=\W*0/.test(table.checks[0]!.expression), true, `a condition as SQL (${table.checks[0]!.expression})`);
  const told = table.columns.map(({ name, type, nullable }) => [name, type.kind, nullable]);
  const expected = [
    ["country", "text", false],
    ["number", "int", false],
    ["name", "text", false],
    ["born", "date", true],
    ["rank_", "int", true],
    ["income", "decimal", true],
  ];
  assertSame(told, expected, "columns");
  const find = (name: string) => table.columns.find((column) => column.name === name)!;
  assertSame(/^\D*7\D*$/.test(find("rank_").default ?? ""), true, `a default (${find("rank_").default})`);
  assertSame([find("income").type.precision, find("income").type.scale], [12, 2], "digits of a decimal");
  const { statistics } = find("country");
  assertSame(
    [statistics?.nullFraction, statistics?.distinct, statistics?.common?.[0]?.value],
    [0, 2, "FR"],
    "statistics of a column",
  );
  assertSame(find("born").statistics?.nullFraction, 1, "nulls of a column");
}

function checkBooks(table: CatalogTable): void {
  const [key, ...more] = table.foreignKeys;
  assertSame(more.length, 0, "further foreign keys");
  const told = [key?.columns, key?.target.name, key?.targetColumns];
  assertSame(told, [["author_country", "author_number"], "authors", ["country", "number"]], "a foreign key of two columns");
  assertSame(table.columns.find(({ name }) => name === "title")?.nullable, false, "a column that may not be null");
  assertSame([table.rowCount, table.rowCountExact], [0, true], "rows of an empty table");
}
