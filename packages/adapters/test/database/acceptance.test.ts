import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { type Catalog, type Database, fill, openDatabase } from "@seedbed/adapters/database";
import { en } from "@seedbed/core/locale/en";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPostgresDatabase, findPostgres } from "../fixtures/postgres-server.js";

const folder = join(import.meta.dirname, "schemas");
const schemas = readdirSync(folder).filter((file) => file.endsWith(".sql"));
const found = await findPostgres();
const reason = found ? "" : " (skipped: no server listens on 127.0.0.1:5432)";

/** Conditions that a catalog holds, counted by hand. */
function countConditions({ tables }: Catalog) {
  const sum = (count: (table: Catalog["tables"][number]) => number): number =>
    tables.reduce((total, table) => total + count(table), 0);
  return {
    check: sum(({ checks }) => checks.length),
    "foreign key": sum(({ foreignKeys }) => foreignKeys.length),
    unique: sum(({ uniques, primaryKey }) => uniques.length + (primaryKey === undefined ? 0 : 1)),
  };
}

/** Fills empty tables, then fills them again beside the rows that are there. */
async function checkSchema(database: Database): Promise<void> {
  const expected = countConditions(await database.introspect());
  const first = await fill(database, { locale: en });
  expect(first.verification).toMatchObject({ findings: [], checked: expected });
  expect(first.problems).toEqual([]);
  for (const { table, rows } of first.tables) expect([table, rows > 0]).toEqual([table, true]);
  const counts = (result: typeof first) => Object.fromEntries(result.verification.counts.map(({ name, rows }) => [name, rows]));
  for (const { table, rows } of first.tables) expect([table, counts(first)[table]]).toEqual([table, rows]);
  const second = await fill(database, { locale: en });
  expect(second.verification.findings).toEqual([]);
  for (const { table, before, rows } of second.tables) {
    expect([table, before]).toEqual([table, counts(first)[table]]);
    expect([table, counts(second)[table]]).toEqual([table, before + rows]);
  }
}

/** Rows of an application, which knows nothing of the filling, find their numbers free. */
async function checkCounters(database: Database): Promise<void> {
  for (const { columns, schema, name, primaryKey } of (await database.introspect()).tables) {
    const [key] = primaryKey?.columns ?? [];
    const column = columns.find((candidate) => candidate.name === key && /^nextval\(/.test(candidate.default ?? ""));
    if (column === undefined) continue;
    const table = database.dialect.table({ schema, name });
    const [row] = await database.query<{ clash: boolean }>(
      `SELECT (${column.default}) <= (SELECT max(${database.dialect.quote(column.name)}) FROM ${table}) AS clash`,
    );
    expect([name, row!.clash]).toEqual([name, false]);
  }
}

describe("schemas filled in PGlite, everything asked after by query", { timeout: 120_000 }, () => {
  const shared = new PGlite();
  afterAll(() => shared.close());

  it.each(schemas)("%s", async (file) => {
    await shared.exec(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${readFileSync(join(folder, file), "utf8")}`);
    const database = await openDatabase("pglite:", shared);
    await checkSchema(database);
    await checkCounters(database);
  });
});

describe.skipIf(!found)(`schemas filled in PostgreSQL, everything asked after by query${reason}`, { timeout: 120_000 }, () => {
  const own = createPostgresDatabase();
  beforeAll(() => own.clear());
  afterAll(() => own.drop());

  it.each(schemas)("%s", async (file) => {
    const database = await openDatabase(own.url);
    try {
      await database.query("DROP SCHEMA public CASCADE");
      await database.query("CREATE SCHEMA public");
      await database.query(readFileSync(join(folder, file), "utf8"));
      await checkSchema(database);
      await checkCounters(database);
    } finally {
      await database.close();
    }
  });
});
