import type { LookupFunction } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAddressPolicy, isHostEntry, PRIVATE_RANGES } from "../../../src/http/address/address-policy.js";
import { createHttpClient } from "../../../src/http/client/create-http-client.js";
import type { HttpClient } from "../../../src/http/client/http-client.js";
import { createTestClock } from "../../fixtures/test-clock.js";
import { sendJson, startServer } from "../../fixtures/test-server.js";

const CLOSED = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "127.8.9.1",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.192",
  "192.168.1.1",
  "198.18.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:10.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::a00:1",
  "2002:7f00:1::",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
];

describe("addresses", () => {
  const policy = createAddressPolicy([]);

  it.each(CLOSED)("refuses %s", (address) => expect(policy.allowsAddress(address)).toBe(false));

  it.each([
    "1.1.1.1",
    "93.184.216.34",
    "172.32.0.1",
    "2606:4700::1111",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
  ])("allows %s", (address) => expect(policy.allowsAddress(address)).toBe(true));

  it("allows what is listed, and no more", () => {
    const listed = createAddressPolicy(["10.0.0.0/8", "fd00::/8", "192.168.1.7", "Intern.Example.com"]);
    const allowed = ["10.9.9.9", "::ffff:10.9.9.9", "fd12::1", "192.168.1.7"];
    expect(allowed.filter((address) => !listed.allowsAddress(address))).toEqual([]);
    expect(["11.0.0.1", "192.168.1.8", "127.0.0.1"].filter((address) => listed.allowsAddress(address))).toEqual(["11.0.0.1"]);
    expect([listed.allowsName("intern.example.com."), listed.allowsName("example.com")]).toEqual([true, false]);
  });

  it("private ranges leave link-local and metadata addresses closed", () => {
    const inner = createAddressPolicy(PRIVATE_RANGES);
    expect(CLOSED.filter((address) => inner.allowsAddress(address))).not.toContain("169.254.169.254");
    expect(["10.1.2.3", "127.0.0.1", "::1", "192.168.1.1"].every((address) => inner.allowsAddress(address))).toBe(true);
  });

  it("tells what can be listed", () => {
    expect(["10.0.0.0/8", "::1", "a.b", "localhost", "10.0.0.0/99", "a b", "", "http://x"].map(isHostEntry)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false],
    ]);
  });
});

describe("connections", () => {
  const open = (allowHosts: readonly string[], lookup?: LookupFunction): HttpClient => {
    const client = createHttpClient({ allowHosts, retry: { attempts: 2 } }, {}, { clock: createTestClock(), lookup });
    onTestFinished(() => client.close());
    return client;
  };
  const resolveTo =
    (...addresses: string[]): LookupFunction =>
    (_, __, callback) =>
      callback(null, addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })) as never);

  it.each([
    "localhost",
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "127.0.0.1.",
    "①②⑦.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
    "0",
  ])("refuses http://%s", async (host) => {
    const server = await startServer((response) => sendJson(response, {}));
    await expect(open([]).request({ url: `http://${host}:${server.port}/` })).rejects.toMatchObject({
      code: "REQUEST_FORBIDDEN",
    });
    expect(server.seen).toEqual([]);
  });

  it("refuses names that lead inside", async () => {
    const server = await startServer((response) => sendJson(response, {}));
    const client = open([], resolveTo("127.0.0.1", "::1"));
    await expect(client.request({ url: `http://harmless.example:${server.port}` })).rejects.toMatchObject({
      code: "REQUEST_FORBIDDEN",
      message: "harmless.example leads to an address that is not public",
    });
    expect(server.seen).toEqual([]);
  });

  it("asks for the address once, at the connection: a second answer has no use", async () => {
    const server = await startServer((response) => sendJson(response, {}));
    let asked = 0;
    const rebinding: LookupFunction = (host, options, callback) =>
      resolveTo(asked++ === 0 ? "127.0.0.2" : "127.0.0.1")(host, options, callback);
    const client = open(["127.0.0.2"], rebinding);
    const url = `http://rebinding.example:${server.port}`;
    // The first answer is allowed and tried, and nobody listens there; the second one is not allowed.
    const error = await client.request({ url }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "REQUEST_FORBIDDEN" });
    expect([asked, server.seen.length]).toEqual([2, 0]);
  });

  it("of several addresses uses the allowed ones", async () => {
    const server = await startServer((response) => sendJson(response, { here: true }));
    const client = open(["127.0.0.1"], resolveTo("10.255.255.1", "127.0.0.1", "::1"));
    expect((await client.request({ url: `http://mixed.example:${server.port}` })).json()).toEqual({ here: true });
  });

  it("a host that is allowed by name may lead anywhere", async () => {
    const server = await startServer((response) => sendJson(response, {}));
    const client = open(["intern.example"], resolveTo("127.0.0.1"));
    expect((await client.request({ url: `http://intern.example:${server.port}` })).status).toBe(200);
    await expect(client.request({ url: `http://other.example:${server.port}` })).rejects.toMatchObject({
      code: "REQUEST_FORBIDDEN",
    });
  });
});
