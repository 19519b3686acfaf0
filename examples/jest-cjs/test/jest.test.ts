import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPackages } from "./build-packages.js";

const example = join(import.meta.dirname, "..");
const root = join(example, "../..");
const packages = join(root, "out/jest-cjs");

beforeAll(() => buildPackages(packages));
afterAll(() => rmSync(packages, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** Runs Jest on this example. */
function jest(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Run {
  const outside = Object.entries(process.env).filter(([name]) => !/^(VITEST|JEST|SEEDBED|FORCE_COLOR|NODE_ENV)/.test(name));
  const env = {
    ...Object.fromEntries(outside),
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
    NO_COLOR: "1",
    SEEDBED_PACKAGES: packages,
    ...variables,
  };
  const command = [join(root, "node_modules/jest/bin/jest.js"), "--ci", "--runInBand", "--watchman=false", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: example, env, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** Runs the tests that fail on purpose. */
const fail = (args: readonly string[], variables?: Readonly<Record<string, string>>): Run =>
  jest(["--testMatch", "**/failing/*.spec.js", ...args], variables);

it("runs in CommonJS and in ES modules, with all modifiers", () => {
  const { status, output } = jest([]);
  expect(output).toContain("1 skipped, 1 todo, 13 passed");
  expect(output).not.toContain("seedbed:");
  expect(status).toBe(0);
});

describe("a test that fails", () => {
  let first: Run;
  let lines: string[];

  beforeAll(() => {
    first = fail([]);
    lines = first.output.split("\n").filter((line) => line.includes("seedbed:"));
  });

  it("prints one line, and one that passes none", () => {
    expect(first.status).toBe(1);
    expect(lines).toEqual([
      `seedbed: replay with SEEDBED_SEED="total (fails on purpose) reads some rows" npx jest failing/total.spec.js -t 'total \\(fails on purpose\\) reads some rows' # users 3-4; orders 0-1`,
      `seedbed: replay with SEEDBED_SEED="total (fails on purpose) builds a row" SEEDBED_WORKER=1 npx jest failing/total.spec.js -t 'total \\(fails on purpose\\) builds a row' # users 20`,
    ]);
  });

  it("fails with the same rows when the line is followed", () => {
    const [, seed = "", pattern = "", rows] = /SEED="(.*?)" npx jest \S+ -t '(.*)' (#.*)$/.exec(lines[0] ?? "") ?? [];
    const again = fail(["failing/total.spec.js", "-t", pattern], { SEEDBED_SEED: seed });
    expect(again.output).toContain(rows);
    expect(readRows(again.output)).toEqual([readRows(first.output)[0]]);
  });
});

/** What the tests say they got. */
function readRows(output: string): string[] {
  return [...output.matchAll(/Received: "(.*)"$/gm)].map((match) => match[1]!);
}
