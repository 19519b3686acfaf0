import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, type FillResult, fill, openDatabase } from "@seedbed/adapters/database";
import { en } from "@seedbed/core/locale/en";
import { afterAll, describe, expect, it } from "vitest";
import { createMysqlDatabase, findMysql } from "../fixtures/mysql-server.js";

const folder = join(import.meta.dirname, "schemas");
const found = await findMysql();
const reason = found ? "" : " (skipped: no server listens on 127.0.0.1:3306)";

/** The schemas in the words of a database. */
function listSchemas(dialect: string): string[] {
  return readdirSync(join(folder, dialect)).map((file) => `${dialect}/${file}`);
}

async function createTables(database: Database, file: string): Promise<void> {
  const statements = readFileSync(join(folder, file), "utf8")
    .replace(/^--.*\n/gm, "")
    .split(/;\n+(?=CREATE|ALTER|$)/);
  for (const sql of statements) if (sql.trim() !== "") await database.query(sql);
}

/** Fills empty tables, then fills them again beside the rows that are there. */
async function checkSchema(database: Database, file: string): Promise<void> {
  await createTables(database, file);
  const { tables } = await database.introspect();
  const declared = {
    check: tables.reduce((sum, { checks }) => sum + checks.length, 0),
    "foreign key": tables.reduce((sum, { foreignKeys }) => sum + foreignKeys.length, 0),
    unique: tables.reduce((sum, { uniques, primaryKey }) => sum + uniques.length + (primaryKey === undefined ? 0 : 1), 0),
  };
  const first = await fill(database, { locale: en, defaultRows: 60 });
  expect(first.verification).toMatchObject({ findings: [], checked: declared });
  expect(first.tables).toHaveLength(tables.length);
  for (const { table, rows } of first.tables) {
    expect([table, await countRows(database, table), rows > 0]).toEqual([table, rows, true]);
  }
  await checkSecondFill(database, first);
}

/** A second filling keeps off the rows that are there; where keys have few values it may run into them, and then keeps nothing. */
async function checkSecondFill(database: Database, first: FillResult): Promise<void> {
  const before = Object.fromEntries(first.tables.map(({ table, rows }) => [table, rows]));
  try {
    const second = await fill(database, { locale: en, defaultRows: 60 });
    expect(second.verification.findings).toEqual([]);
    for (const { table, before: there } of second.tables) expect([table, there]).toEqual([table, before[table]]);
  } catch (error) {
    expect(error).toMatchObject({ code: "DATABASE_CONSTRAINT" });
    for (const [table, rows] of Object.entries(before)) expect([table, await countRows(database, table)]).toEqual([table, rows]);
  }
}

async function countRows(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ n: unknown }>(
    `SELECT count(*) AS n FROM ${database.dialect.table({ schema: "", name: table })}`,
  );
  return Number(row!.n);
}

describe.each(["sqlite", "duckdb"])("schemas filled in %s, everything asked after by query", (dialect) => {
  it.each(listSchemas(dialect))("%s", async (file) => {
    const database = await openDatabase(`${dialect}::memory:`);
    try {
      await checkSchema(database, file);
    } finally {
      await database.close();
    }
  });
});

describe.skipIf(!found)(`schemas filled in MariaDB, everything asked after by query${reason}`, () => {
  const own = createMysqlDatabase();
  afterAll(() => own.drop());

  it.each(listSchemas("mysql"))("%s", async (file) => {
    // The collation of most databases, to which letters are the same in either case.
    await own.clear("utf8mb4_general_ci");
    const database = await openDatabase(own.url);
    try {
      await checkSchema(database, file);
    } finally {
      await database.close();
    }
  });
});
