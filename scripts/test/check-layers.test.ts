import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { formatBreach } from "../layers/breach.js";
import { checkLayers } from "../layers/check-layers.js";

const NAMES: Readonly<Record<string, string>> = {
  core: "@seedbed/core",
  quality: "@seedbed/quality",
  adapters: "@seedbed/adapters",
  cli: "seedbed",
  server: "@seedbed/server",
};

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** Writes a repository with the given files (`core/run/a.ts` is `packages/core/src/run/a.ts`) and checks it. */
function check(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), "seedbed-layers-"));
  roots.push(root);
  for (const [folder, name] of Object.entries(NAMES)) {
    write(join(root, "packages", folder, "package.json"), JSON.stringify({ name }));
  }
  for (const [path, text] of Object.entries(files)) {
    const [folder = "", ...rest] = path.split("/");
    write(join(root, "packages", folder, "src", ...rest), text);
  }
  return checkLayers(root).map(formatBreach);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe("a house in order", () => {
  it("has no breach", () => {
    expect(
      check({
        "core/index.ts": 'export { run } from "./run/run.js";\nexport type { Plan } from "./plan/plan.js";\n',
        "core/run/run.ts":
          'import { plan } from "../plan/plan.js";\nimport { fail } from "../errors/fail.js";\nexport const run = [plan, fail];\n',
        "core/plan/plan.ts": "export interface Plan { rows: number }\nexport const plan = 1;\n",
        "core/errors/fail.ts": "export const fail = 1;\n",
        "core/testing/laws.ts":
          'import { run } from "../index.js";\nimport { plan } from "../plan/plan.js";\nexport const laws = [run, plan];\n',
        "core/importers/judge.ts": "export const judge = 1;\n",
        "core/fixtures/expect.ts": 'import { judge } from "../importers/judge.js";\nexport const expected = judge;\n',
        "adapters/index.ts": 'export { toCsv } from "./formats/csv/to-csv.js";\n',
        "adapters/formats/csv/to-csv.ts":
          'import { run } from "@seedbed/core";\nimport "node:fs";\nexport const toCsv = [run, process.pid, Date.now()];\n',
        "cli/serve.ts": 'export const serve = () => import("@seedbed/server");\n',
      }),
    ).toEqual([]);
  });
});

describe("between packages", () => {
  it.each([
    ["core", 'import "@seedbed/adapters";', "core may not import adapters"],
    ["adapters", 'import type { Rule } from "@seedbed/quality";', "adapters may not import quality"],
    ["server", 'export { main } from "seedbed";', "server may not import cli"],
    ["cli", 'import "@seedbed/server";', "cli may load server by import() only"],
    ["adapters", 'import "@seedbed/core/src/run/run.js";', "@seedbed/core/src/run/run.js is not a public entry"],
    [
      "adapters",
      'import "../../core/src/run/run.js";',
      "../../core/src/run/run.js leaves the package; import it by its package name",
    ],
    ["quality", 'import "@seedbed/quality";', "quality imports itself by name (@seedbed/quality); use a relative path"],
  ])("%s: %s", (folder, text, message) => {
    expect(check({ [`${folder}/main.ts`]: `\n${text}\n` })).toEqual([`packages/${folder}/src/main.ts:2 [package] ${message}`]);
  });
});

describe("between the folders of core", () => {
  it.each([
    ["random/a.ts", "../plan/b.js", "random may not import plan"],
    ["plan/a.ts", "../run/b.js", "plan may not import run"],
    ["testing/a.ts", "../run/b.js", "testing may not import run"],
    ["run/a.ts", "../locale/b.js", "run may not import locale, which stands beside the order"],
    ["run/a.ts", "../index.js", "run may not import the entry point index.ts"],
    ["testing/a.ts", "../cel.js", "testing may not import the entry point cel.ts"],
    ["importers/a.ts", "../fixtures/b.js", "importers may not import fixtures, which stands beside the order"],
  ])("%s imports %s", (path, specifier, message) => {
    const target = specifier.replace("../", "core/").replace(".js", ".ts");
    const breaches = check({ [`core/${path}`]: `import "${specifier}";\n`, [target]: 'export { c } from "./c.js";\n' });
    expect(breaches).toEqual([`packages/core/src/${path}:1 [folder] ${message}`]);
  });

  it("knows every folder", () => {
    expect(check({ "core/utils/a.ts": "export const a = 1;\n" })).toEqual([
      "packages/core/src/utils/a.ts:1 [folder] folder utils has no place in the order of core",
    ]);
  });
});

describe("circles", () => {
  it("finds circles between files, through types and import() too", () => {
    expect(
      check({
        "adapters/a/x.ts": 'import type { Y } from "./y.js";\n',
        "adapters/a/y.ts": '\nexport const load = () => import("./z.js");\n',
        "adapters/a/z.ts": 'export type X = import("./x.js").X;\n',
      }),
    ).toEqual(["packages/adapters/src/a/x.ts:1 [cycle] file cycle: a/x.ts → a/y.ts → a/z.ts → a/x.ts"]);
  });

  it("finds circles between folders whose files have none", () => {
    expect(
      check({
        "adapters/a/x.ts": 'import "../b/x.js";\n',
        "adapters/b/x.ts": "export const x = 1;\n",
        "adapters/b/y.ts": '\nimport "../a/y.js";\n',
        "adapters/a/y.ts": "export const y = 1;\n",
      }),
    ).toEqual(["packages/adapters/src/a/x.ts:1 [cycle] folder cycle: a → b → a"]);
  });

  it("finds circles between folders that show only from above", () => {
    expect(
      check({
        "adapters/a/one/x.ts": 'import "../../b/x.js";\n',
        "adapters/b/x.ts": 'import "../a/two/x.js";\n',
        "adapters/a/two/x.ts": "export const x = 1;\n",
      }),
    ).toEqual(["packages/adapters/src/a/one/x.ts:1 [cycle] folder cycle: a → b → a"]);
  });
});

describe("core on any machine", () => {
  it.each([
    ['import "node:fs";', "import node:fs"],
    ['import "fs";', "import fs"],
    ["export const a = process.pid;", "use process"],
    ["export const a = Buffer.from([]);", "use Buffer"],
    ["setTimeout(() => {}, 1);", "use setTimeout"],
    ["export const a = { document };", "use document"],
    ["export const a = globalThis.crypto;", "use crypto"],
    ["export const a = (globalThis as { process?: unknown }).process;", "use process"],
    ["export const a = Date.now();", "use Date.now"],
    ["export const a = new Date();", "use new Date()"],
    ["export const a = new Date(2020, 1);", "use new Date(year, …)"],
    ["export const a = Math.random();", "use Math.random"],
    ['export const a = Math["random"]();', "use Math.random"],
    ["export const a = Math.log(2);", "use Math.log"],
    ["export const a = (x: number) => x ** 0.5;", "use **"],
    ["export const a = new Intl.NumberFormat();", "use Intl"],
    ["export const a = (1).toLocaleString();", "use toLocaleString"],
    ['export const a = "a".localeCompare("b");', "use localeCompare"],
    ["export const a = (d: Date) => d.getHours();", "use getHours"],
  ])("%s", (text, message) => {
    const breaches = check({ "core/run/a.ts": `\n${text}\n` });
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`packages/core/src/run/a.ts:2 [platform] core may not ${message}`);
  });

  it.each([
    ["export const read = (document: { process: number }) => document.process;"],
    ["export interface Job { process(): void; Buffer?: number }"],
    ["export const job = { process: 1, crypto() {} };"],
    ["export const a = Math.sqrt(Math.floor(2)) * 2 ** 32;"],
    ["export const a = (d: number) => new Date(d).getUTCHours();"],
    ["export const a = (globalThis as { TextEncoder?: unknown }).TextEncoder;"],
    ["/** {@link process} */ export const a = 1;"],
  ])("lets pass: %s", (text) => {
    expect(check({ "core/run/a.ts": `${text}\n` })).toEqual([]);
  });
});

describe("the shape of a file", () => {
  const long = "export const a = 1;\n".repeat(401);

  it("is at most 400 lines long", () => {
    expect(check({ "quality/a.ts": long })).toEqual([
      "packages/quality/src/a.ts:401 [length] 401 lines; at most 400 are allowed",
    ]);
  });

  it("may be longer for data and generated files", () => {
    expect(check({ "quality/data/a.ts": long, "quality/b.ts": `// @generated\n${long}` })).toEqual([]);
  });

  it.each([["export const a = 1;"], ['export * from "./a.js";'], ['import "./a.js";']])("index.ts may not hold %s", (text) => {
    expect(check({ "quality/index.ts": `\n${text}\n`, "quality/a.ts": "export const a = 1;\n" })).toEqual([
      "packages/quality/src/index.ts:2 [index] index.ts may only re-export names: export { name } from ...",
    ]);
  });
});
