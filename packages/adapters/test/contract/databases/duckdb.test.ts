import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { duckdb } from "@seedbed/adapters/duckdb";
import { type DatabaseSubject, databaseLaws, type SampleColumn, toSampleBatch } from "@seedbed/adapters/testing";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../fixtures/temporary-folder.js";

const folder = temporaryFolder();
writeFileSync(join(folder, "text.duckdb"), "this is no database, and long enough to be one by its size alone. ".repeat(100));

const TYPES: Readonly<Record<string, string>> = {
  int: "BIGINT",
  float: "DOUBLE",
  decimal: "DECIMAL(18, 4)",
  bool: "BOOLEAN",
  string: "VARCHAR",
  bytes: "BLOB",
  date: "DATE",
  time: "TIME",
  timestamp: "TIMESTAMP",
  duration: "INTERVAL",
  list: "VARCHAR[]",
  struct: "STRUCT(a INTEGER, b INTEGER[])",
  json: "JSON",
};
const NAMED: Readonly<Record<string, string>> = {
  "bigint as text": "BIGINT",
  "wide decimal as text": "DECIMAL(38, 6)",
  epoch: "TIMESTAMPTZ",
};

function sample(name: string, type: SampleColumn["type"], ...values: unknown[]): SampleColumn {
  return { name, type, values };
}

const subject: DatabaseSubject = {
  driver: duckdb,
  open: () => duckdb.open("duckdb::memory:"),
  sqlType: ({ type, name }) => NAMED[name] ?? TYPES[type.type],
  survivesFailure: false,
  anyName: true,
  lossy: [
    {
      sqlType: "TIMESTAMP_S",
      column: sample("a moment with milliseconds", { type: "timestamp", as: "iso" }, "2024-05-01T13:45:00.123Z"),
    },
    { sqlType: "DATE", column: sample("a moment", { type: "timestamp", as: "iso" }, "2024-05-01T13:45:00.000Z") },
    { sqlType: "DATE", column: sample("a text of a moment", { type: "string" }, "2024-05-01 13:45:00") },
    {
      sqlType: "DECIMAL(5, 2)",
      column: sample("a decimal of three places", { type: "decimal", scale: 3, as: "string" }, "1.005"),
    },
    { sqlType: "DECIMAL(5, 2)", column: sample("a text of three places", { type: "string" }, "1.005") },
    { sqlType: "INTEGER", column: sample("a fraction", { type: "float" }, 1.5) },
    { sqlType: "INTEGER", column: sample("a text of a fraction", { type: "string" }, "1.5") },
    { sqlType: "TINYINT", column: sample("a number beyond a byte", { type: "int" }, 200) },
    { sqlType: "INTEGER NOT NULL", column: sample("null", { type: "int" }, 1, null) },
    { sqlType: "INTEGER CHECK (v > 5)", column: sample("what a condition forbids", { type: "int" }, 9, 3) },
    { sqlType: "ENUM('a', 'b')", column: sample("a value that is none of an enum's", { type: "string" }, "a", "c") },
  ],
  closed: [
    { url: `duckdb:${join(folder, "missing.duckdb")}?token=s3cretive`, code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
    { url: `duckdb:${join(folder, "text.duckdb")}?token=s3cretive`, code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
  ],
};

describe("duckdb", () => {
  for (const law of databaseLaws(subject)) it(law.name, () => law.check());
});

describe("what only DuckDB has", () => {
  it("takes an instance and a connection that are brought along, and leaves them open", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    for (const client of [instance, connection]) {
      const database = await duckdb.open("duckdb::memory:", client);
      expect(await database.query("SELECT 9007199254740993 AS big, [1, 2] AS list, {'a': 1.50} AS object")).toEqual([
        { big: 9007199254740993n, list: [1, 2], object: { a: "1.50" } },
      ]);
      await database.close();
    }
    expect((await connection.runAndReadAll("SELECT 1 AS one")).getRowObjects()).toEqual([{ one: 1 }]);
    await expect(duckdb.open("duckdb::memory:", { odd: true })).rejects.toMatchObject({ code: "DATABASE_CLIENT_MISSING" });
  });

  it("keeps statements away from files", async () => {
    const database = await duckdb.open("duckdb::memory:");
    await expect(database.query("SELECT * FROM read_text('/etc/hostname')")).rejects.toMatchObject({ code: "DATABASE_DENIED" });
    await database.close();
  });

  it("loads rows that refer to later rows of the same table", async () => {
    const database = await duckdb.open("duckdb::memory:");
    await database.query("CREATE TABLE people (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES people (id))");
    const columns = [sample("id", { type: "int" }, 0, 1, 2, 3, 4), sample("boss", { type: "int" }, 3, 2, null, 1, 0)];
    const load = (from: number, to: number) =>
      database.load({ schema: "", name: "people" }, [toSampleBatch(columns, from, to)], { columns: ["id", "boss"] });
    expect(await load(0, 5)).toBe(5);
    expect(await database.query("SELECT id, boss FROM people ORDER BY id")).toHaveLength(5);
    await database.query("CREATE TABLE loops (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES loops (id))");
    const loop = [sample("id", { type: "int" }, 0, 1), sample("boss", { type: "int" }, 1, 0)];
    const circle = database.load({ schema: "", name: "loops" }, [toSampleBatch(loop, 0, 2)], { columns: ["id", "boss"] });
    await expect(circle).rejects.toMatchObject({ code: "DATABASE_CONSTRAINT", details: { rows: 2 } });
    await database.close();
  });

  it("reads types, computed columns, indexes and defaults", async () => {
    const database = await duckdb.open("duckdb::memory:");
    await database.query("CREATE SEQUENCE numbers");
    await database.query("CREATE TYPE mood AS ENUM ('low', 'it''s, ok')");
    await database.query(`CREATE TABLE t (id INTEGER PRIMARY KEY DEFAULT nextval('numbers'), m mood NOT NULL, "a b" STRUCT(x DECIMAL(9, 2), "y z" mood[])[3],
      n UBIGINT, g INTEGER GENERATED ALWAYS AS (id * 2), u UUID UNIQUE, m2 MAP(VARCHAR, INTEGER))`);
    await database.query(`CREATE UNIQUE INDEX spaced ON t (lower("m"::VARCHAR), n)`);
    const { tables } = await database.introspect();
    const table = tables[0]!;
    const find = (name: string) => table.columns.find((column) => column.name === name)!;
    expect(find("id").default).toBe("nextval('numbers')");
    expect(find("m").type).toMatchObject({ kind: "enum", values: ["low", "it's, ok"] });
    expect(find("a b").type).toMatchObject({
      kind: "array",
      length: 3,
      of: {
        kind: "composite",
        fields: { x: { kind: "decimal", precision: 9, scale: 2 }, "y z": { kind: "array", of: { kind: "enum" } } },
      },
    });
    expect(find("n").type.range).toEqual([0, "18446744073709551615"]);
    expect(find("g").generated).toBe("(id * 2)");
    expect(find("m2").type.kind).toBe("other");
    expect(table.uniques.map(({ parts }) => parts)).toEqual([
      [{ column: "u" }],
      [{ expression: expect.stringContaining("lower") as string }, { column: "n" }],
    ]);
    await database.close();
  });
});
