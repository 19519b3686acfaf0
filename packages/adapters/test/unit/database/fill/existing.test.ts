import { PGlite } from "@electric-sql/pglite";
import { fill } from "@seedbed/adapters/database";
import { pglite } from "@seedbed/adapters/pglite";
import { afterAll, expect, it } from "vitest";

const shared = new PGlite();
afterAll(() => shared.close());

async function openWith(ddl: string) {
  await shared.exec(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${ddl}`);
  return pglite.open("pglite:", shared);
}

it("leaves keys that are taken alone, until there are no more", async () => {
  const database = await openWith("CREATE TABLE codes (code char(2) PRIMARY KEY CHECK (code ~ '^[A-D][A-Z]$'))");
  for (const before of [0, 50]) {
    const { tables, verification } = await fill(database, { rows: { codes: 50 } });
    expect([tables[0]!.before, tables[0]!.rows, verification.findings]).toEqual([before, 50, []]);
  }
  const last = await fill(database, { rows: { codes: 20 } });
  expect(last.tables[0]!.rows).toBeLessThanOrEqual(4);
  expect(last.notes.join("\n")).toContain("left out, for there are no others");
});

it("asks the database about conditions that only it understands", async () => {
  const database = await openWith(`
    CREATE FUNCTION is_lucky(n int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT n % 3 = 0';
    CREATE TABLE draws (id int PRIMARY KEY, n int NOT NULL CHECK (is_lucky(n)))`);
  const { rows, verification } = await fill(database, { rows: { draws: 100 } });
  expect([rows, verification.findings, verification.checked.check]).toEqual([100, [], 1]);
});

it("refers to rows that are there, and says so where there is none", async () => {
  const database = await openWith(`
    CREATE TABLE users (id int PRIMARY KEY);
    CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users)`);
  const missing = fill(database, { tables: ["orders"] });
  await expect(missing).rejects.toMatchObject({
    code: "FILL_UNSUPPORTED",
    message: expect.stringContaining("users has no rows, and is not filled"),
  });
  await database.query("INSERT INTO users VALUES (7), (11)");
  await fill(database, { tables: ["orders"], rows: { orders: 40 } });
  const used = await database.query("SELECT DISTINCT user_id FROM orders ORDER BY 1");
  expect(used).toEqual([{ user_id: 7 }, { user_id: 11 }]);
});

it("empties tables first when asked, and leaves all as it was when it is stopped", async () => {
  const database = await openWith("CREATE TABLE users (id int PRIMARY KEY)");
  await database.query("INSERT INTO users VALUES (-5)");
  const controller = new AbortController();
  const stopped = fill(database, {
    truncate: true,
    rows: { users: 20_000 },
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: "WRITE_ABORTED" });
  expect(await database.query("SELECT id FROM users")).toEqual([{ id: -5 }]);
  await fill(database, { truncate: true, rows: { users: 3 } });
  expect(await database.query("SELECT count(*) AS n, min(id) > 0 AS fresh FROM users")).toEqual([{ n: 3, fresh: true }]);
});

it("keeps nothing when the database is read-only", async () => {
  const database = await openWith("CREATE TABLE users (id int PRIMARY KEY)");
  await database.query("SET default_transaction_read_only = on");
  await expect(fill(database)).rejects.toMatchObject({ code: "DATABASE_DENIED" });
  await database.query("SET default_transaction_read_only = off");
});
