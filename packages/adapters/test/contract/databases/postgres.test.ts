import { PGlite } from "@electric-sql/pglite";
import { pglite } from "@seedbed/adapters/pglite";
import { postgres } from "@seedbed/adapters/postgres";
import { type DatabaseSubject, databaseLaws, type SampleColumn } from "@seedbed/adapters/testing";
import * as pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPostgresDatabase, findPostgres, POSTGRES_URL } from "../../fixtures/postgres-server.js";

const found = await findPostgres();
const reason = found ? "" : " (skipped: no server listens on 127.0.0.1:5432)";
const own = createPostgresDatabase();

const TYPES: Readonly<Record<string, string>> = {
  int: "bigint",
  float: "double precision",
  decimal: "numeric(14, 4)",
  bool: "boolean",
  string: "text",
  bytes: "bytea",
  date: "date",
  time: "time(3)",
  timestamp: "timestamptz(3)",
  duration: "interval",
  list: "jsonb",
  struct: "jsonb",
  json: "json",
};
const NAMED: Readonly<Record<string, string>> = { "bigint as text": "bigint", "wide decimal as text": "numeric(38, 6)" };

function sample(name: string, type: SampleColumn["type"], ...values: unknown[]): SampleColumn {
  return { name, type, values };
}

const CLEAR = "DROP SCHEMA IF EXISTS public CASCADE";

const common = {
  sqlType: ({ type, name }: SampleColumn) => NAMED[name] ?? TYPES[type.type],
  survivesFailure: true,
  anyName: true,
  lossy: [
    { sqlType: "text", column: sample("a text with U+0000", { type: "string" }, "a\0b") },
    { sqlType: "varchar(3)", column: sample("a text of four letters", { type: "string" }, "abcd") },
    { sqlType: "smallint", column: sample("a number beyond two bytes", { type: "int" }, 40_000) },
    { sqlType: "int", column: sample("a text that is no number", { type: "string" }, "12x") },
    { sqlType: "int NOT NULL", column: sample("null", { type: "int" }, 1, null) },
    { sqlType: "int CHECK (v > 5)", column: sample("what a condition forbids", { type: "int" }, 9, 3) },
  ],
} satisfies Partial<DatabaseSubject>;

const onServer: DatabaseSubject = {
  ...common,
  driver: postgres,
  async open() {
    const database = await postgres.open(own.url);
    await database.query(CLEAR);
    await database.query("CREATE SCHEMA public");
    return database;
  },
  closed: [
    { url: "postgres://nobody:s3cretive@127.0.0.1:5432/test", code: "DATABASE_REFUSED", secret: "s3cretive" },
    { url: `${POSTGRES_URL.replace("@", ":s3cretive@")}/no_such_database`, code: "DATABASE_REFUSED", secret: "s3cretive" },
    { url: "postgres://root:s3cretive@127.0.0.1:1/x", code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
    { url: "postgres://root:s3cretive@[not-a-host/x", code: "DATABASE_UNREACHABLE", secret: "s3cretive" },
  ],
};

beforeAll(async () => {
  if (found) await own.clear();
});

afterAll(async () => {
  if (found) await own.drop();
});

describe.skipIf(!found)(`postgres${reason}`, () => {
  for (const law of databaseLaws(onServer)) it(law.name, () => law.check());

  it("takes a connected client, and a pool, and leaves them open", async () => {
    const client = new pg.Client({ connectionString: own.url } as never);
    await client.connect?.();
    const database = await postgres.open("postgres:", client);
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await database.close();
    expect((await client.query({ text: "SELECT 2 AS two" })).rows).toEqual([{ two: 2 }]);
    await client.end?.();
  });

  it("refuses what is no client", async () => {
    await expect(postgres.open(own.url, { query: 1 })).rejects.toMatchObject({ code: "DATABASE_CLIENT_MISSING" });
  });
});

describe("pglite", () => {
  const shared = new PGlite();
  const inProcess: DatabaseSubject = {
    ...common,
    driver: pglite,
    async open() {
      await shared.exec(`${CLEAR}; CREATE SCHEMA public`);
      return pglite.open("pglite:", shared);
    },
    closed: [{ url: "pglite:/dev/null/s3cretive?password=s3cretly", code: "DATABASE_UNREACHABLE", secret: "s3cretly" }],
  };
  afterAll(() => shared.close());
  for (const law of databaseLaws(inProcess)) it(law.name, () => law.check());

  it("refuses what is no client", async () => {
    await expect(pglite.open("pglite:", 7)).rejects.toMatchObject({ code: "DATABASE_CLIENT_MISSING" });
  });
});
