import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const { folder, run, write } = builtCommand();

describe("seedbed init", { timeout: 60_000 }, () => {
  it("writes a definition that works and a test", async () => {
    const { code, stdout } = await run("init", "fresh/app");
    expect(code).toBe(0);
    expect(stdout).toContain("wrote fresh/app/seedbed.config.ts");
    expect(readFileSync(join(folder, "fresh/app/seedbed.test.ts"), "utf8")).toContain('from "vitest"');
    const plan = await run("plan", "fresh/app/seedbed.config.ts", "--json");
    expect(JSON.parse(plan.stdout)).toMatchObject({
      seed: "my-app",
      tables: [{ name: "users" }, { name: "orders", per: "users" }],
    });
    expect((await run("digest", "fresh/app/seedbed.config.ts")).code).toBe(0);
  });

  it("never touches a file that is there", async () => {
    write("taken/seedbed.test.ts", "mine");
    const { code, stderr } = await run("init", "taken");
    expect(code).toBe(1);
    expect(stderr).toContain("STARTER_EXISTS");
    expect(readFileSync(join(folder, "taken/seedbed.test.ts"), "utf8")).toBe("mine");
    expect((await run("plan", "taken/seedbed.config.ts")).code).toBe(2);
    const unwritable = await run("init", "taken/seedbed.test.ts/deep");
    expect([unwritable.code, unwritable.stderr.includes("STARTER_UNWRITABLE")]).toEqual([1, true]);
  });

  it("reports as JSON", async () => {
    const { stdout } = await run("init", "as-json", "--json");
    expect(JSON.parse(stdout)).toEqual({
      files: ["seedbed.config.ts", "seedbed.test.ts"].map((name) => join(folder, "as-json", name)),
    });
  });
});
