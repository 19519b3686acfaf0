import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const { folder, run, write } = builtCommand();
const CSV = 'id;name;price;zip\n1;"Ada; ""L""";1,5;01234\n2;;2,5;00001\n';

describe("seedbed convert", { timeout: 60_000 }, () => {
  it("detects the dialect and goes through every format of text without loss", async () => {
    write("users.csv", CSV);
    let from = "users.csv";
    for (const to of ["u.json", "u.ndjson.gz", "u.xml", "u.xlsx", "u.sql", "u.yaml", "u.ts", "u.copy", "u.tsv", "back.csv"]) {
      const { code, stderr } = await run("convert", from, to);
      expect({ to, code, stderr }).toEqual({ to, code: 0, stderr: "" });
      from = to;
    }
    expect(readFileSync(join(folder, "back.csv"), "utf8")).toBe(
      'id,name,price,zip\n1,"Ada; ""L""","1,5",01234\n2,,"2,5",00001\n',
    );
  });

  it("reports to machines what it found", async () => {
    write("report.csv", "id,day\n1,2024-05-01\n2,2024-05-02\n");
    const { code, stdout } = await run("convert", "report.csv", "report.json", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      from: {
        path: "report.csv",
        format: { value: "csv" },
        dialect: { delimiter: { value: "," }, encoding: { value: "utf-8" } },
      },
      columns: [
        { name: "id", type: "int", confidence: 1 },
        { name: "day", type: "date", confidence: 1 },
      ],
      rows: 2,
      badRows: 0,
    });
  });

  it("fails at a bad row and leaves nothing, skips it, or puts it aside", async () => {
    write("bad.csv", "a,b\n1,2\n3\n4,5\n");
    const failed = await run("convert", "bad.csv", "bad.json");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("bad.csv, line 3: has 1 cells instead of 2");
    expect(existsSync(join(folder, "bad.json"))).toBe(false);
    const skipped = await run("convert", "bad.csv", "bad.json", "--bad-rows", "skip");
    expect(skipped).toMatchObject({ code: 0, stderr: expect.stringContaining("1 bad rows were left out") as string });
    await run("convert", "bad.csv", "bad2.json", "--bad-rows", "aside.ndjson");
    expect(JSON.parse(readFileSync(join(folder, "aside.ndjson"), "utf8"))).toEqual({
      row: 1,
      message: "has 1 cells instead of 2",
      line: 3,
      raw: "3",
    });
  });

  it("ends with 2 where the command line is wrong", async () => {
    write("some.csv", "a\n1\n");
    expect((await run("convert", "some.csv", "some.unknown")).code).toBe(2);
    expect((await run("convert", "some.csv", "some.json", "--sample-rows", "0")).code).toBe(2);
    expect((await run("convert", "some.csv", "some.json", "--to-option", "x=1")).code).toBe(2);
    expect((await run("convert", "missing.csv", "some.json")).code).toBe(1);
  });
});
