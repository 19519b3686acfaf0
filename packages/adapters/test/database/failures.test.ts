import { fill, openDatabase } from "@seedbed/adapters/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPostgresDatabase, findPostgres, POSTGRES_URL } from "../fixtures/postgres-server.js";

const found = await findPostgres();
const reason = found ? "" : " (skipped: no server listens on 127.0.0.1:5432)";

describe.skipIf(!found)(`fillings that fail in PostgreSQL${reason}`, { timeout: 60_000 }, () => {
  const own = createPostgresDatabase();
  const reader = `${own.name}_reader`;

  async function ask<Row extends object>(sql: string): Promise<readonly Row[]> {
    const database = await openDatabase(own.url);
    try {
      return await database.query<Row>(sql);
    } finally {
      await database.close();
    }
  }

  beforeAll(async () => {
    await own.clear();
    await ask("CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL)");
    await ask("CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users)");
    await ask(`CREATE ROLE ${reader} LOGIN`);
    await ask(`GRANT SELECT ON users, orders TO ${reader}`);
  });
  afterAll(async () => {
    await ask(`DROP OWNED BY ${reader}`);
    await ask(`DROP ROLE ${reader}`);
    await own.drop();
  });

  it("leave nothing half done when the connection breaks", async () => {
    const database = await openDatabase(own.url);
    const [backend] = await database.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    let broken: Promise<unknown> | undefined;
    const filling = fill(database, {
      rows: { users: 20_000, orders: 400_000 },
      onProgress: ({ table }) => {
        if (table === "orders") broken ??= ask(`SELECT pg_terminate_backend(${backend!.pid})`);
      },
    });
    await expect(filling).rejects.toMatchObject({ code: "DATABASE_LOST" });
    await broken;
    expect(await ask("SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM orders) AS n")).toEqual([{ n: 0 }]);
  });

  it("name the missing right, and no secret", async () => {
    const url = POSTGRES_URL.replace(/\/\/[^@]*@/, `//${reader}:s3cretive@`);
    const database = await openDatabase(`${url}/${own.name}`);
    const error = await fill(database).catch((caught: unknown) => caught);
    await database.close();
    expect(error).toMatchObject({ code: "DATABASE_DENIED", message: expect.stringContaining("permission denied for table") });
    expect(JSON.stringify(error) + String(error)).not.toContain("s3cretive");
  });

  it("say so when the database is read-only", async () => {
    const database = await openDatabase(own.url);
    await database.query("SET default_transaction_read_only = on");
    await expect(fill(database)).rejects.toMatchObject({ code: "DATABASE_DENIED" });
    await database.close();
  });
});
