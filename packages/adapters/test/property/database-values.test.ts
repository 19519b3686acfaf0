import { duckdb } from "@seedbed/adapters/duckdb";
import { mysql } from "@seedbed/adapters/mysql";
import { sqlite } from "@seedbed/adapters/sqlite";
import { type SampleColumn, toSampleBatch, toSampleSchema } from "@seedbed/adapters/testing";
import { formatDate, formatDecimal, formatTime, formatTimestamp, toValues, type ValueType } from "@seedbed/core";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database/driver/database.js";
import { createMysqlDatabase, findMysql } from "../fixtures/mysql-server.js";

const found = await findMysql();
const own = createMysqlDatabase();
const DAY_MS = 86_400_000;

/** Values of every type that every database has a column for. */
const KINDS: readonly {
  type: ValueType;
  values: fc.Arbitrary<unknown>;
  sql: readonly [sqlite: string, duckdb: string, mysql: string];
}[] = [
  { type: { type: "int" }, values: fc.maxSafeInteger(), sql: ["INTEGER", "BIGINT", "BIGINT"] },
  {
    type: { type: "float" },
    values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    sql: ["REAL", "DOUBLE", "DOUBLE"],
  },
  {
    type: { type: "decimal", scale: 3, as: "string" },
    values: fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map((unscaled) => formatDecimal(unscaled, 3)),
    sql: ["DECIMAL(15, 3)", "DECIMAL(15, 3)", "DECIMAL(15, 3)"],
  },
  { type: { type: "bool" }, values: fc.boolean(), sql: ["BOOLEAN", "BOOLEAN", "BOOLEAN"] },
  {
    type: { type: "string" },
    values: fc.string({ unit: "binary", maxLength: 40 }).filter((text) => !text.includes("\0")),
    sql: ["TEXT", "VARCHAR", "TEXT"],
  },
  {
    type: { type: "bytes" },
    values: fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
    sql: ["BLOB", "BLOB", "BLOB"],
  },
  {
    type: { type: "date" },
    values: fc.integer({ min: -719_162, max: 2_932_896 }).map(formatDate),
    sql: ["DATE", "DATE", "DATE"],
  },
  { type: { type: "time" }, values: fc.integer({ min: 0, max: DAY_MS - 1 }).map(formatTime), sql: ["TIME", "TIME", "TIME(3)"] },
  {
    type: { type: "timestamp", as: "iso" },
    values: fc.integer({ min: -719_162 * DAY_MS, max: 2_932_896 * DAY_MS }).map(formatTimestamp),
    sql: ["TIMESTAMP", "TIMESTAMP", "DATETIME(3)"],
  },
  {
    type: { type: "json" },
    values: fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
    sql: ["JSON", "JSON", "JSON"],
  },
];

const columns = fc
  .integer({ min: 1, max: 12 })
  .chain((rows) => fc.tuple(...KINDS.map(({ values }) => fc.array(fc.option(values), { minLength: rows, maxLength: rows }))));

async function checkRows(database: Database, dialect: 0 | 1 | 2, values: readonly unknown[][]): Promise<void> {
  const table = { schema: "", name: "random_rows" };
  const names = KINDS.map(({ type }) => `c_${type.type}`);
  const declared = names.map((name, c) => `${name} ${KINDS[c]!.sql[dialect]}`);
  await database.query("DROP TABLE IF EXISTS random_rows");
  await database.query(`CREATE TABLE random_rows (id INTEGER PRIMARY KEY, ${declared.join(", ")})`);
  const rows = values[0]!.length;
  const samples: SampleColumn[] = [
    { name: "id", type: { type: "int" }, values: Array.from({ length: rows }, (_, i) => i) },
    ...names.map((name, c) => ({ name, type: KINDS[c]!.type, values: values[c]! })),
  ];
  await database.load(table, [toSampleBatch(samples, 0, rows)], { columns: ["id", ...names] });
  const back: Record<string, unknown[]> = {};
  for await (const batch of database.read("SELECT * FROM random_rows ORDER BY id", toSampleSchema(samples))) {
    for (const name of names) (back[name] ??= []).push(...toValues(batch.columns[name]!));
  }
  names.forEach((name, c) => {
    expect([name, back[name]]).toEqual([name, values[c]]);
  });
}

describe("random batches survive writing and reading", () => {
  it.each([
    ["sqlite", 0, () => sqlite.open("sqlite::memory:")],
    ["duckdb", 1, () => duckdb.open("duckdb::memory:")],
  ] as const)("%s", async (_, dialect, open) => {
    const database = await open();
    await fc.assert(
      fc.asyncProperty(columns, (values) => checkRows(database, dialect, values)),
      { numRuns: 60 },
    );
    await database.close();
  });

  it.skipIf(!found)("mysql (skipped where no server listens on 127.0.0.1:3306)", async () => {
    await own.clear();
    for (const url of [own.url, `${own.url}?infile=false`]) {
      const database = await mysql.open(url);
      await fc.assert(
        fc.asyncProperty(columns, (values) => checkRows(database, 2, values)),
        { numRuns: 20 },
      );
      await database.close();
    }
  });

  afterAll(() => (found ? own.drop() : undefined));
});
