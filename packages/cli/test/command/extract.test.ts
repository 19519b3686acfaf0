import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sqlite } from "@seedbed/adapters/sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const { folder, run } = builtCommand();

describe("seedbed extract", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const database = await sqlite.open(`sqlite:${join(folder, "shop.db")}?mode=rwc`);
    await database.query("CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
    await database.query(
      "CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES users (id), total DECIMAL(8, 2))",
    );
    await database.query('CREATE TABLE "../escape" (id INTEGER PRIMARY KEY)');
    await database.query('INSERT INTO "../escape" VALUES (1)');
    for (let id = 1; id <= 30; id++) await database.query(`INSERT INTO users VALUES (${id}, 'user ${id}')`);
    for (let id = 1; id <= 30; id++) await database.query(`INSERT INTO orders VALUES (${id}, ${31 - id}, ${id}.5)`);
    await database.close();
  });

  it("writes rows that meet a condition, and those they refer to", async () => {
    const { code, stdout, stderr } = await run("extract", "sqlite:shop.db", "--where", "orders=id IN (3, 4)", "--out", "some");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/some\/users\.csv\s+2 rows.*\n.*some\/orders\.csv\s+2 rows/);
    expect(readFileSync(join(folder, "some/users.csv"), "utf8")).toBe("id,name\n27,user 27\n28,user 28\n");
    expect(readFileSync(join(folder, "some/orders.csv"), "utf8")).toBe("id,user_id,total\n3,28,3.50\n4,27,4.50\n");
  });

  it("writes the same share every time, and reports to machines", async () => {
    const argv = ["extract", "sqlite:shop.db", "-t", "orders", "--fraction", "0.4", "--format", "ndjson", "--json"];
    const one = await run(...argv, "--out", "one");
    const two = await run(...argv, "--out", "two");
    expect([one.code, two.code]).toEqual([0, 0]);
    const { files } = JSON.parse(one.stdout) as { files: { table: string; rows: number }[] };
    expect(files.map(({ table }) => table)).toEqual(["users", "orders"]);
    expect(files[1]!.rows).toBeGreaterThan(3);
    expect(files[1]!.rows).toBeLessThan(25);
    for (const name of ["users", "orders"]) {
      expect(readFileSync(join(folder, `one/${name}.ndjson`))).toEqual(readFileSync(join(folder, `two/${name}.ndjson`)));
    }
  });

  it("writes into the folder, whatever tables are called", async () => {
    expect((await run("extract", "sqlite:shop.db", "-t", "../escape", "--out", "deep/er")).code).toBe(0);
    expect(readdirSync(join(folder, "deep/er"))).toHaveLength(1);
    expect(existsSync(join(folder, "deep/escape.csv"))).toBe(false);
  });

  it.each([
    [["--fraction", "2"], 2],
    [["--where", "orders"], 2],
    [["--table", "nothing"], 1],
    [["--where", "orders=no such sql"], 1],
  ])("says what is wrong with %j and leaves no file", async (argv, code) => {
    const result = await run("extract", "sqlite:shop.db", ...argv, "--out", "bad");
    expect(result.code).toBe(code);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, "bad")) ? readdirSync(join(folder, "bad")) : []).toEqual([]);
  });
});
