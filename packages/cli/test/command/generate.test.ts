import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const command = builtCommand();
const { folder, run, write } = command;

const SHOP = `
import { defineDataset, f, table } from "@seedbed/core";
enum Plan { free = "free", pro = "pro" }
export const seed = "shop";
export default defineDataset({
  users: table(2_000, { id: f.uuid().primaryKey(), age: f.int({ min: 18, max: 90 }), plan: f.enum({ [Plan.free]: 9, [Plan.pro]: 1 }) }),
  orders: table(500, { id: f.sequence().primaryKey(), userId: f.ref("users.id") }),
});
`;

function listOut(name: string): string[] {
  return existsSync(join(folder, name)) ? readdirSync(join(folder, name)).sort() : [];
}

describe("seedbed generate", { timeout: 60_000 }, () => {
  it("writes the tables of a TypeScript definition and says what it wrote", async () => {
    write("shop.ts", SHOP);
    const { code, stdout, stderr } = await run("generate", "shop.ts");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(
      /^out\/users\.csv\s+2,000 rows\s+\S+ kB\nout\/orders\.csv\s+500 rows\s+\S+ kB\n2,500 rows, .* rows\/s/,
    );
    expect(readFileSync(join(folder, "out/users.csv"), "utf8")).toMatch(/^id,age,plan\n[0-9a-f-]{36},\d\d,(free|pro)\n/);
  });

  it("reports to machines as one JSON object, and writes the same bytes with workers", async () => {
    write("shop.ts", SHOP);
    const one = await run("generate", "shop.ts", "--out", "one", "--json", "--rows", "users=150_000", "-r", "orders=1e3");
    const many = await run(
      "generate",
      "shop.ts",
      "--out",
      "many",
      "--json",
      "--rows",
      "users=150000,orders=1000",
      "--workers",
      "2",
    );
    expect([one.code, many.code, one.stderr, many.stderr]).toEqual([0, 0, "", ""]);
    const report = JSON.parse(one.stdout) as {
      seed: string;
      rows: number;
      bytes: number;
      files: { table: string; path: string }[];
    };
    expect(report).toMatchObject({
      seed: "shop",
      rows: 151_000,
      files: [{ table: "users", path: "one/users.csv" }, { table: "orders" }],
    });
    expect(readFileSync(join(folder, "many/users.csv")).equals(readFileSync(join(folder, "one/users.csv")))).toBe(true);
    expect(JSON.parse(many.stdout)).toMatchObject({ rows: 151_000, bytes: report.bytes });
  });

  it("writes one table to standard output and nothing else", async () => {
    write("shop.ts", SHOP);
    const argv = ["generate", "shop.ts", "--out", "-", "--table", "orders", "--format", "ndjson"];
    const one = await run(...argv);
    expect(one.code).toBe(0);
    const rows = one.stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number });
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
    expect(one.stderr).toMatch(/^500 rows/);
    expect((await run(...argv, "--quiet", "--workers", "2")).stdout).toBe(one.stdout);
    expect((await run(...argv, "--quiet")).stderr).toBe("");
  });

  it("takes format options, compression, a seed and a locale", async () => {
    write("shop.json", JSON.stringify({ seedbed: 1, tables: { users: { rows: 5, fields: { name: { kind: "firstName" } } } } }));
    const plain = await run(
      "generate",
      "shop.json",
      "-o",
      "-",
      "-q",
      "--format-option",
      "header=false",
      "--format-option",
      "lineEnding=crlf",
    );
    expect(plain.stdout.split("\r\n")).toHaveLength(6);
    const packed = await run(
      "generate",
      "shop.json",
      "--compress",
      "gzip",
      "--format-option",
      "header=false",
      "--format-option",
      "lineEnding=crlf",
      "-o",
      "packed",
    );
    expect(packed.code).toBe(0);
    expect(gunzipSync(readFileSync(join(folder, "packed/users.csv.gz"))).toString()).toBe(plain.stdout);
    const other = await run("generate", "shop.json", "-o", "-", "-q", "--seed", "other");
    const german = await run("generate", "shop.json", "-o", "-", "-q", "--locale", "de");
    expect(new Set([plain.stdout, other.stdout, german.stdout]).size).toBe(3);
  });

  it("does not overwrite unless told to", async () => {
    write("shop.ts", SHOP);
    mkdirSync(join(folder, "there"), { recursive: true });
    writeFileSync(join(folder, "there/orders.csv"), "mine");
    const refused = await run("generate", "shop.ts", "-o", "there");
    expect(refused).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "seedbed: there/orders.csv exists already (FILE_EXISTS)\n  hint: choose another folder, delete the file, or allow overwriting with force (--force)\n",
    });
    expect(listOut("there")).toEqual(["orders.csv"]);
    expect(readFileSync(join(folder, "there/orders.csv"), "utf8")).toBe("mine");
    expect((await run("generate", "shop.ts", "-o", "there", "--force")).code).toBe(0);
    expect(listOut("there")).toEqual(["orders.csv", "users.csv"]);
  });

  it("leaves nothing where it may not write", async () => {
    write("shop.ts", SHOP);
    write("a-file", "");
    const { code, stderr } = await run("generate", "shop.ts", "-o", "a-file/out");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^seedbed: cannot write a-file\/out \(ENOTDIR\) \(FILE_WRITE_FAILED\)\n {2}hint: a part of the path is a file/,
    );
    const full = await run("generate", "shop.ts", "-o", "/proc/seedbed");
    expect([full.code, full.stderr.includes("FILE_WRITE_FAILED")]).toEqual([1, true]);
  });

  it.each(["1", "2"])("leaves nothing when interrupted (%s workers)", async (workers) => {
    write("shop.ts", SHOP);
    const child = command.start("generate", "shop.ts", "-o", `cut-${workers}`, "--rows", "users=2e9", "--workers", workers);
    const stderr: Buffer[] = [];
    child.stderr!.on("data", (chunk: Buffer) => stderr.push(chunk));
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    await waitFor(() => listOut(`cut-${workers}`).length === 2);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(Buffer.concat(stderr).toString()).toBe("seedbed: interrupted; nothing was kept\n");
    expect(existsSync(join(folder, `cut-${workers}`))).toBe(false);
  });

  it("ends quietly when the reader of a pipe goes away", async () => {
    write("shop.ts", SHOP);
    const child = command.start("generate", "shop.ts", "-o", "-", "-t", "users", "--rows", "users=1e9");
    const stderr: Buffer[] = [];
    child.stderr!.on("data", (chunk: Buffer) => stderr.push(chunk));
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    child.stdout!.once("data", () => child.stdout!.destroy());
    expect(await ended).toBe(141);
    expect(Buffer.concat(stderr).toString()).toBe("");
  });
});

async function waitFor(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition()).toBe(true);
}
