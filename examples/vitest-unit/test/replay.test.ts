import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../failing");
const vitest = join(import.meta.dirname, "../../../node_modules/vitest/vitest.mjs");

/** Runs the tests that fail on purpose. */
function run(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  const outside = Object.entries(process.env).filter(([name]) => !/^(VITEST|SEEDBED|FORCE_COLOR)/.test(name));
  const env = { ...Object.fromEntries(outside), ...variables, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("a test that fails", () => {
  const first = run([]);
  const lines = first.output.split("\n").filter((line) => line.startsWith("seedbed:"));

  it("prints one line, and one that passes none", () => {
    expect(first.status).toBe(1);
    expect(lines).toEqual([
      `seedbed: replay with SEEDBED_SEED="checkout (fails on purpose) reads some rows" npx vitest run checkout.spec.ts -t 'checkout \\(fails on purpose\\) reads some rows' # users 3-4; orders 0-1`,
      expect.stringMatching(
        /^seedbed: replay with SEEDBED_SEED="checkout \(fails on purpose\) builds a row" SEEDBED_WORKER=(\d+) npx .* # users \d+$/,
      ),
      expect.stringContaining("fails at every attempt"),
    ]);
  });

  it.each(["reads some rows", "builds a row"])("%s: fails with the same rows when the line is followed", (name) => {
    const line = lines.find((text) => text.includes(name)) ?? "";
    const [, variables = "", pattern = "", rows] =
      /with (.*) npx vitest run checkout\.spec\.ts -t '(.*)' (#.*)$/.exec(line) ?? [];
    const given = [...variables.matchAll(/(\w+)=(?:"(.*?)"|(\S+))/g)].map((match) => [match[1]!, match[2] ?? match[3]!]);
    const again = run(["checkout.spec.ts", "-t", pattern], Object.fromEntries(given));
    expect(again.output).toContain(rows);
    expect(readDifference(again.output)).toEqual([readDifference(first.output).find((text) => again.output.includes(text))]);
  });

  it("has other rows with another seed", () => {
    const other = run(["checkout.spec.ts", "-t", "reads some rows"], { SEEDBED_SEED: "another" });
    expect(other.output).toContain('SEEDBED_SEED="another"');
    expect(first.output).not.toContain(readDifference(other.output)[0]);
  });
});

/** What the tests say they got: the rows. */
function readDifference(output: string): string[] {
  return [...output.matchAll(/^\s*\+ (.*\{.*)$/gm)].map((match) => match[1]!);
}
