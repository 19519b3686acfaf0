import { describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const { run, write } = builtCommand();

const DOCUMENT = {
  seedbed: 1,
  tables: {
    users: { rows: 100, fields: { id: { kind: "uuid", primaryKey: true }, age: { kind: "int", min: 18, max: 90 } } },
    orders: { rows: 10, fields: { id: { kind: "sequence", primaryKey: true }, userId: { kind: "ref", to: "users.id" } } },
  },
};

describe("commands that look", { timeout: 60_000 }, () => {
  it("plan says what will be made", async () => {
    write("doc.json", JSON.stringify(DOCUMENT));
    const { code, stdout } = await run("plan", "doc.json");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 tables, 110 rows, stream version 1\n\nusers: 100 rows\n {2}field {2}kind/);
    expect(stdout).toMatch(/userId\s+ref\s+string\s+users\.id/);
    const json = await run("plan", "doc.json", "--json", "--rows", "users=7");
    expect(JSON.parse(json.stdout)).toMatchObject({
      seed: "seedbed",
      tables: [{ name: "users", rowCount: 7 }, { name: "orders" }],
    });
  });

  it("at prints one row, with or without naming the definition", async () => {
    write("seedbed.json", JSON.stringify(DOCUMENT));
    const named = await run("at", "seedbed.json", "users", "41");
    expect(JSON.parse(named.stdout)).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect((await run("at", "users", "41")).stdout).toBe(named.stdout);
    const json = await run("at", "users", "41", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ table: "users", row: 41, values: JSON.parse(named.stdout) as object });
    const far = await run("at", "users", "1e12", "--rows", "users=2e12");
    expect([far.code, far.stderr]).toEqual([0, ""]);
  });

  it("digest is the same for the same seed and differs for another", async () => {
    write("seedbed.json", JSON.stringify(DOCUMENT));
    const first = await run("digest");
    expect(first.stdout).toMatch(/^[0-9a-f]{32}\n$/);
    expect((await run("digest", "seedbed.json", "--seed", "seedbed")).stdout).toBe(first.stdout);
    expect((await run("digest", "--seed", "other")).stdout).not.toBe(first.stdout);
    const table = await run("digest", "--table", "users", "--json");
    expect(JSON.parse(table.stdout)).toMatchObject({ table: "users", streamVersion: 1, digest: expect.any(String) as string });
  });

  it("prints its version and help", async () => {
    expect((await run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
    const help = await run("--help");
    expect([help.code, help.stderr]).toEqual([0, ""]);
    for (const name of ["generate", "plan", "at", "digest", "init", "Exit codes"]) expect(help.stdout).toContain(name);
    expect((await run("generate", "--help")).stdout).toContain("--format-option");
    expect(await run()).toMatchObject({ code: 2, stdout: help.stdout });
  });
});
