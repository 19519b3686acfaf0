import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtCommand } from "../built-command.js";

const { run, write, folder } = builtCommand();

describe("connect test", { timeout: 60_000 }, () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const open = request.headers.authorization === undefined || request.headers.authorization === "Bearer hidden-right";
      response.writeHead(open ? 200 : 401, { "content-type": "application/json" });
      response.end(open ? '[{"id":1,"name":"a"}]' : '{"error":"no"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/users`;
  });
  afterAll(() => void server.close());

  it("tells the steps and what can be done", async () => {
    const { code, stdout } = await run("connect", "test", url, "--allow-private");
    expect([code, stdout.split("\n").map((line) => line.trim().split(/\s+/).slice(0, 2).join(" "))]).toEqual([
      0,
      ["ok reach", "ok authorise", "ok read", "can discover,", ""],
    ]);
    const json = await run("connect", "test", url, "--allow-host", "127.0.0.1", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ connector: "rest", ok: true, can: ["discover", "read"] });
  });

  it("ends with 1 when a step fails, without secrets", async () => {
    const refused = await run("connect", "test", url, "--json");
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, steps: [{ name: "reach", code: "REQUEST_FORBIDDEN" }] });
    write("options.json", JSON.stringify({ auth: { type: "bearer", token: "hidden-wrong" } }));
    const denied = await run("connect", "test", url, "--allow-private", "--options", "options.json");
    expect(denied).toMatchObject({ code: 1, stderr: "" });
    expect(denied.stdout).toMatch(/^ok +reach .*\nfailed +authorise .*401/);
    const withPassword = await run("connect", "test", url.replace("//", "//me:hidden-password@"), "--allow-private");
    expect([withPassword.code, /hidden/.test(withPassword.stdout + withPassword.stderr + denied.stdout)]).toEqual([1, false]);
  });

  it("tests databases and stores", async () => {
    const sqlite = await run("connect", "test", "sqlite::memory:", "--json");
    expect(JSON.parse(sqlite.stdout)).toMatchObject({
      ok: true,
      connector: "database",
      steps: [{ ok: true }, { message: "it has 0 tables" }],
    });
    const store = await run("connect", "test", `folder:${folder}`, "--json");
    expect(JSON.parse(store.stdout)).toMatchObject({ ok: true, connector: "store" });
  });

  it("ends with 2 when asked for what is not there", async () => {
    for (const args of [
      ["nonsense"],
      ["gopher://x"],
      [url, "--kind", "odd"],
      [url, "--bearer-env", "NOT_SET_AT_ALL"],
      [url, "--options", "none.json"],
    ]) {
      expect((await run("connect", "test", ...args)).code, args.join(" ")).toBe(2);
    }
    write("odd.json", JSON.stringify({ retry: { attempts: "hidden" } }));
    const odd = await run("connect", "test", url, "--options", "odd.json");
    expect([odd.code, odd.stderr.includes("rest.retry.attempts"), odd.stderr.includes("hidden")]).toEqual([2, true, false]);
    expect((await run("connect")).code).toBe(2);
  });
});
