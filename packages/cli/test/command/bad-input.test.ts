import { describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const command = builtCommand();
const { run, write } = command;

/** What every failure has: a message with a code, a hint, no stack trace. */
function expectClean(stderr: string, code: string): void {
  expect(stderr).toMatch(/^seedbed: /);
  expect(stderr).toContain(code);
  expect(stderr).toContain("hint: ");
  expect(stderr).not.toMatch(/^\s+at .*[:(]\d+/m);
}

const GOOD =
  'import { defineDataset, f, table } from "@seedbed/core";\nexport default defineDataset({ t: table(3, { id: f.sequence() }) });\n';

describe("bad input", { timeout: 60_000 }, () => {
  it.each([
    ["a missing file", ["generate", "nowhere.ts"], "DEFINITION_NOT_FOUND", 2],
    ["no definition in the folder", ["plan"], "DEFINITION_NOT_FOUND", 2],
    ["a folder", ["plan", "."], "DEFINITION_NOT_FOUND", 2],
    ["an unknown command", ["generat"], "USAGE_INVALID", 2],
    ["an unknown option", ["generate", "--nope"], "USAGE_INVALID", 2],
    ["an option without its value", ["generate", "--rows"], "USAGE_INVALID", 2],
    ["too many arguments", ["plan", "a", "b"], "USAGE_INVALID", 2],
    ["rows that are no number", ["generate", "good.ts", "--rows", "t=many"], "ROWS_ARGUMENT_INVALID", 2],
    ["rows that are no list", ["generate", "good.ts", "--rows", "5"], "ROWS_ARGUMENT_INVALID", 2],
    ["rows of an unknown table", ["generate", "good.ts", "--rows", "tt=5"], "ROWS_ARGUMENT_INVALID", 2],
    ["an unknown table", ["generate", "good.ts", "--table", "tt"], "TABLE_UNKNOWN", 2],
    ["an unknown format", ["generate", "good.ts", "--format", "toml"], "FORMAT_UNKNOWN", 2],
    ["a bad format option", ["generate", "good.ts", "--format-option", "delimiter=ab"], "FORMAT_OPTIONS_INVALID", 2],
    ["an unknown format option", ["generate", "good.ts", "--format-option", "sep=;"], "FORMAT_OPTIONS_INVALID", 2],
    ["a format option without a value", ["generate", "good.ts", "--format-option", "delimiter"], "FORMAT_OPTION_INVALID", 2],
    ["an unknown compression", ["generate", "good.ts", "--compress", "rar"], "COMPRESSION_UNKNOWN", 2],
    ["no workers", ["generate", "good.ts", "--workers", "0"], "USAGE_INVALID", 2],
    ["an unknown locale", ["generate", "good.ts", "--locale", "xx"], "LOCALE_UNKNOWN", 2],
    ["a locale that is a path", ["generate", "good.ts", "--locale", "../index"], "LOCALE_UNKNOWN", 2],
    ["a row that is no number", ["at", "good.ts", "t", "one"], "USAGE_INVALID", 2],
    ["a row beyond the end", ["at", "good.ts", "t", "3"], "ROW_OUT_OF_RANGE", 2],
    ["a row of an unknown table", ["at", "good.ts", "u", "0"], "TABLE_UNKNOWN", 2],
    ["at without a row", ["at", "good.ts", "t"], "USAGE_INVALID", 2],
  ])("%s", async (_, argv, code, exit) => {
    write("good.ts", GOOD);
    const human = await run(...argv);
    expect([human.code, human.stdout]).toEqual([exit, ""]);
    expectClean(human.stderr, code);
  });

  it.each([
    ["a syntax error", "broken.ts", "export default {{{", "DEFINITION_UNREADABLE"],
    ["an import that is not there", "lost.ts", 'import "./gone.js";', "DEFINITION_UNREADABLE"],
    ["a package that is not installed", "lost2.ts", 'import "not-installed-anywhere";', "DEFINITION_UNREADABLE"],
    ["code that throws", "throws.ts", 'throw new Error("boom");', "DEFINITION_UNREADABLE"],
    ["no definition", "none.ts", "export const x = 1;", "DEFINITION_MISSING"],
    ["JSON that is none", "broken.json", '{"seedbed": 1,', "DEFINITION_UNREADABLE"],
    ["JSON that is no document", "array.json", "[]", "TYPE_INVALID"],
    ["an unknown kind", "kind.json", '{"seedbed":1,"tables":{"t":{"rows":1,"fields":{"a":{"kind":"intt"}}}}}', "KIND_UNKNOWN"],
    [
      "a reference to nowhere",
      "ref.json",
      '{"seedbed":1,"tables":{"t":{"rows":1,"fields":{"a":{"kind":"ref","to":"u.id"}}}}}',
      "UNKNOWN",
    ],
    [
      "a locale that is not there",
      "loc.json",
      '{"seedbed":1,"locale":"qq","tables":{"t":{"rows":1,"fields":{"a":{"kind":"firstName"}}}}}',
      "LOCALE",
    ],
  ])("a definition with %s", async (_, name, text, code) => {
    write(name, text);
    const human = await run("plan", name);
    expect([human.code, human.stdout]).toEqual([3, ""]);
    expectClean(human.stderr, code);
    const json = await run("plan", name, "--json");
    expect([json.code, json.stderr]).toEqual([3, ""]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      error: { code: expect.stringContaining(code.split("_")[0]!) as string, exitCode: 3 },
    });
  });

  it("names every problem of a document, each with its path", async () => {
    const fields = { a: { kind: "int", min: 5, max: "x" }, b: { kind: "nothing" } };
    write("many.json", JSON.stringify({ seedbed: 1, tables: { t: { rows: -1, fields } } }));
    const { stderr } = await run("generate", "many.json");
    for (const path of ["tables.t.rows", "tables.t.fields.a.max", "tables.t.fields.b.kind"]) expect(stderr).toContain(path);
  });

  it("reports as JSON that --json and --out - do not go together", async () => {
    write("good.ts", GOOD);
    const { code, stdout, stderr } = await run("generate", "good.ts", "-o", "-", "--json");
    expect([code, stderr]).toEqual([2, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "USAGE_INVALID", exitCode: 2 } });
  });

  it("tells a dataset from its definition, and shows stack traces on request", async () => {
    write(
      "data.ts",
      GOOD.replace("defineDataset, f", "createDataset, defineDataset, f")
        .replace("export default defineDataset(", "export default createDataset(defineDataset(")
        .replace("}) });", "}) }), { seed: 1 });"),
    );
    const { code, stderr } = await run("plan", "data.ts");
    expect([code, stderr.split("\n")[0]]).toEqual([
      3,
      expect.stringContaining("exports a dataset, not its definition (DEFINITION_MISSING)"),
    ]);
    process.env["SEEDBED_DEBUG"] = "1";
    expect((await run("plan", "data.ts")).stderr).toMatch(/^\s+at /m);
    delete process.env["SEEDBED_DEBUG"];
  });
});
