import type { LookupFunction } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHttpClient } from "../../../src/http/client/create-http-client.js";
import type { HttpClient, HttpEnvironment } from "../../../src/http/client/http-client.js";
import type { HttpOptions } from "../../../src/http/client/http-options.js";
import { createTestClock, type TestClock } from "../../fixtures/test-clock.js";
import { sendJson, startServer } from "../../fixtures/test-server.js";

function open(options: HttpOptions = {}, environment: HttpEnvironment = {}): { client: HttpClient; clock: TestClock } {
  const clock = createTestClock();
  const client = createHttpClient({ allowHosts: ["127.0.0.1"], ...options }, {}, { clock, random: () => 0.5, ...environment });
  onTestFinished(() => client.close());
  return { client, clock };
}

describe("requests", () => {
  it("sends JSON and reads JSON", async () => {
    const server = await startServer((response, { body }) => sendJson(response, { got: JSON.parse(body) as unknown }));
    const { client } = open({ headers: { "X-Team": "shop" } });
    const response = await client.request({ url: `${server.url}/a?b=c`, method: "post", json: { n: 1 } });
    expect(response.json()).toEqual({ got: { n: 1 } });
    expect(server.seen[0]).toMatchObject({
      method: "POST",
      url: "/a?b=c",
      headers: { "x-team": "shop", "content-type": "application/json", "accept-encoding": "gzip, deflate, br" },
    });
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("undoes %s", async (encoding, compress) => {
    const server = await startServer((response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(compress('{"a":1}'));
    });
    expect((await open().client.request({ url: server.url })).json()).toEqual({ a: 1 });
  });

  it("refuses what is not HTTP, has credentials or bad headers", async () => {
    const { client } = open();
    for (const url of ["file:///etc/passwd", "ftp://example.com", "not a url", "http://u:hidden-secret@127.0.0.1/"]) {
      const error = await client.request({ url }).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: "REQUEST_FORBIDDEN" });
      expect(String(error)).not.toContain("hidden-secret");
    }
    const server = await startServer((response) => sendJson(response, {}));
    await expect(client.request({ url: server.url, headers: { a: "b\r\nc: d" } })).rejects.toMatchObject({
      code: "REQUEST_FORBIDDEN",
    });
    expect(server.seen).toEqual([]);
  });
});

describe("retries", () => {
  it("waits as long as Retry-After asks for, in seconds or until a date", async () => {
    const { client, clock } = open();
    const server = await startServer((response, _, index) => {
      if (index === 0) sendJson(response, {}, 429, { "retry-after": "7" });
      else if (index === 1) sendJson(response, {}, 503, { "retry-after": new Date(clock.now() + 11_000).toUTCString() });
      else sendJson(response, { done: true });
    });
    expect((await client.request({ url: server.url })).json()).toEqual({ done: true });
    expect(clock.waits).toEqual([7000, 11_000]);
  });

  it("backs off exponentially, with jitter, up to a cap", async () => {
    const server = await startServer((response) => sendJson(response, {}, 502));
    const { client, clock } = open({ retry: { attempts: 5, baseMs: 100, capMs: 500 } });
    await expect(client.request({ url: server.url })).rejects.toMatchObject({
      code: "REQUEST_FAILED",
      message: expect.stringMatching(/502 after 5 attempts/) as string,
      details: { status: 502, attempts: 5 },
    });
    expect(clock.waits).toEqual([50, 100, 200, 250]);
    expect(server.seen).toHaveLength(5);
  });

  it("gives up when a server asks for more patience than allowed", async () => {
    const server = await startServer((response) => sendJson(response, {}, 503, { "retry-after": "86400" }));
    const { client, clock } = open();
    await expect(client.request({ url: server.url })).rejects.toMatchObject({ code: "REQUEST_FAILED" });
    expect([clock.waits, server.seen.length]).toEqual([[], 1]);
  });

  it.each([400, 401, 404, 409, 500])("does not repeat %i", async (status) => {
    const server = await startServer((response) => sendJson(response, {}, status));
    await expect(open().client.request({ url: server.url })).rejects.toMatchObject({ details: { status } });
    expect(server.seen).toHaveLength(1);
  });

  it("does not repeat a POST that may have been handled, unless told that it may", async () => {
    const server = await startServer((response) => sendJson(response, {}, 503));
    const { client } = open({ retry: { attempts: 2 } });
    const post = { url: server.url, method: "POST", json: {} };
    await expect(client.request(post)).rejects.toMatchObject({ details: { status: 503, attempts: 1 } });
    await expect(client.request({ ...post, idempotent: true })).rejects.toMatchObject({ details: { attempts: 2 } });
    await expect(client.request({ ...post, headers: { "Idempotency-Key": "1" } })).rejects.toMatchObject({
      details: { attempts: 2 },
    });
    expect(server.seen).toHaveLength(5);
  });

  it("repeats a POST that was turned away by 429", async () => {
    const server = await startServer((response, _, index) => sendJson(response, {}, index === 0 ? 429 : 201));
    expect((await open().client.request({ url: server.url, method: "POST" })).status).toBe(201);
  });

  it("repeats a GET whose body broke off, but no POST", async () => {
    const server = await startServer((response, { method }, index) => {
      if (index === 0 || method === "POST") {
        response.writeHead(200, { "content-length": "100" });
        response.write("half");
        setImmediate(() => response.destroy());
      } else sendJson(response, [1]);
    });
    const { client } = open();
    expect((await client.request({ url: server.url })).json()).toEqual([1]);
    await expect(client.request({ url: server.url, method: "POST" })).rejects.toMatchObject({ code: "REQUEST_INTERRUPTED" });
    expect(server.seen).toHaveLength(3);
  });

  it("repeats a POST that never found a server", async () => {
    const { client, clock } = open({ retry: { attempts: 3 } });
    await expect(client.request({ url: "http://127.0.0.1:1", method: "POST" })).rejects.toMatchObject({
      code: "REQUEST_UNREACHABLE",
    });
    expect(clock.waits).toHaveLength(2);
  });
});

describe("circuit breaker", () => {
  it("opens after failures in a row, then lets one request through", async () => {
    let healthy = false;
    const server = await startServer((response) => sendJson(response, {}, healthy ? 200 : 500));
    const { client, clock } = open({ breaker: { failures: 3, coolDownMs: 40_000 } });
    const ask = (): Promise<unknown> => client.request({ url: server.url }).catch((error: { code: string }) => error.code);
    for (let i = 0; i < 3; i++) expect(await ask()).toBe("REQUEST_FAILED");
    expect(await ask()).toBe("CIRCUIT_OPEN");
    clock.advance(40_000);
    expect(await ask()).toBe("REQUEST_FAILED");
    expect(await ask()).toBe("CIRCUIT_OPEN");
    healthy = true;
    clock.advance(40_000);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(server.seen).toHaveLength(6);
  });

  it("is not opened by refusals", async () => {
    const server = await startServer((response) => sendJson(response, {}, 404));
    const { client } = open({ breaker: { failures: 1 } });
    for (let i = 0; i < 3; i++)
      await expect(client.request({ url: server.url })).rejects.toMatchObject({ code: "REQUEST_FAILED" });
  });
});

describe("time-outs", () => {
  it("ends a request that gets no answer", async () => {
    const { client, clock } = open({ retry: { attempts: 1 } });
    const server = await startServer(() => clock.advance(30_000));
    await expect(client.request({ url: server.url })).rejects.toMatchObject({
      code: "REQUEST_TIMEOUT",
      message: `${server.url}/ did not answer within 30000 ms`,
    });
  });

  it("ends a body that stops coming, and one that never ends", async () => {
    const { client, clock } = open({ retry: { attempts: 1 } });
    const silent = await startServer((response) => {
      response.write("{");
      setTimeout(() => clock.advance(30_000), 20);
    });
    await expect(client.request({ url: silent.url })).rejects.toMatchObject({
      code: "REQUEST_TIMEOUT",
      message: expect.stringMatching(/sent nothing more within/) as string,
    });
    const slow = await startServer((response) => {
      const timer = setInterval(() => {
        response.write(" ");
        clock.advance(20_000);
      }, 5);
      response.on("close", () => clearInterval(timer));
    });
    await expect(client.request({ url: slow.url })).rejects.toMatchObject({
      message: expect.stringMatching(/did not answer completely within 300000 ms/) as string,
    });
  });

  it("ends a connection that is never made", async () => {
    const never: LookupFunction = () => undefined;
    const { client } = open({ timeouts: { connectMs: 20 }, retry: { attempts: 1 } }, { lookup: never });
    await expect(client.request({ url: "http://example.com" })).rejects.toMatchObject({
      code: "REQUEST_TIMEOUT",
      message: "http://example.com/ cannot be connected to in time",
    });
  });

  it("ends with the caller's signal, also while it waits", async () => {
    const server = await startServer((response) => sendJson(response, {}, 503, { "retry-after": "50" }));
    const { client } = open();
    const controller = new AbortController();
    const asked = client.request({ url: server.url, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 50);
    await expect(asked).rejects.toThrow("enough");
  });
});

describe("limits", () => {
  it("spreads requests by a rate", async () => {
    const server = await startServer((response) => sendJson(response, {}));
    const { client, clock } = open({ rate: { perSecond: 2, burst: 2 } });
    for (let i = 0; i < 5; i++) await client.request({ url: server.url });
    expect(clock.waits).toEqual([500, 500, 500]);
  });

  it("stops reading bodies that are too large, announced or endless, also when compressed", async () => {
    const { client } = open({ maxResponseBytes: 100_000, retry: { attempts: 1 } });
    const endless = await startServer((response) => {
      const write = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
      };
      response.on("drain", write);
      write();
    });
    await expect(client.request({ url: endless.url })).rejects.toMatchObject({ code: "RESPONSE_TOO_LARGE" });
    const bomb = await startServer((response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000)));
    });
    await expect(client.request({ url: bomb.url })).rejects.toMatchObject({ code: "RESPONSE_TOO_LARGE" });
  });

  it("says what is wrong with answers that are no JSON, no gzip, no HTTP", async () => {
    const { client } = open({ retry: { attempts: 1 } });
    const bodies: Record<string, string> = { "/html": "<html>", "/cut": '{"a":', "/deep": "[".repeat(300) };
    const server = await startServer((response, { url }) => {
      if (url === "/gzip") response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip");
      else if (url === "/odd") response.writeHead(200, { "content-encoding": "zstd" }).end("x");
      else if (url === "/raw") response.socket!.end("SSH-2.0-OpenSSH_9\r\n");
      else response.end(bodies[url]);
    });
    for (const path of [...Object.keys(bodies), "/gzip", "/odd", "/raw"]) {
      const asked = client.request({ url: server.url + path }).then((response) => response.json());
      await expect(asked, path).rejects.toMatchObject({ code: "RESPONSE_INVALID" });
    }
  });
});

describe("redirects", () => {
  it("follows them, with the method they ask for, and keeps credentials at home", async () => {
    const away = await startServer((response, { headers }) => sendJson(response, headers));
    const server = await startServer((response, { url }) => {
      const at: Record<string, [number, string]> = {
        "/303": [303, "/end"],
        "/307": [307, "/end"],
        "/away": [302, `${away.url}/`],
      };
      const target = at[url];
      if (target === undefined) sendJson(response, {});
      else response.writeHead(target[0], { location: target[1] }).end();
    });
    const { client } = open({ auth: { type: "bearer", token: "hidden-token" }, headers: { "x-api": "own" } });
    await client.request({ url: `${server.url}/303`, method: "POST", json: [1] });
    await client.request({ url: `${server.url}/307`, method: "POST", json: [1] });
    expect(server.seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/303", "[1]"],
      ["GET", "/end", ""],
      ["POST", "/307", "[1]"],
      ["POST", "/end", "[1]"],
    ]);
    expect(server.seen[3]!.headers).toMatchObject({ authorization: "Bearer hidden-token", "x-api": "own" });
    const headers = (await client.request({ url: `${server.url}/away` })).json() as object;
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("x-api");
  });

  it("ends circles", async () => {
    const server = await startServer((response) => response.writeHead(302, { location: "/again" }).end() as never);
    await expect(open().client.request({ url: server.url })).rejects.toMatchObject({ code: "REQUEST_REDIRECTED" });
    expect(server.seen).toHaveLength(6);
  });

  it.each([
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "file:///etc/passwd",
    "http://0/",
    "//u:p@127.0.0.1/",
  ])("refuses one to %s", async (location) => {
    const server = await startServer((response) => response.writeHead(302, { location }).end() as never);
    await expect(open().client.request({ url: server.url })).rejects.toMatchObject({ code: "REQUEST_FORBIDDEN" });
    expect(server.seen).toHaveLength(1);
  });
});
