import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHttpClient } from "../../../src/http/client/create-http-client.js";
import type { TlsOptions } from "../../../src/http/transport/tls-options.js";
import { createTestClock } from "../../fixtures/test-clock.js";

const read = (name: string): string => readFileSync(join(import.meta.dirname, "../../fixtures/tls", name), "utf8");
const ca = read("ca.pem");
const both = { ca, cert: read("client.pem"), key: read("client.key") };

describe("certificates", () => {
  const server = createServer(
    { ca, cert: read("server.pem"), key: read("server.key"), requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const socket = request.socket as TLSSocket;
      response.writeHead(socket.authorized ? 200 : 403).end(JSON.stringify({ name: socket.getPeerCertificate().subject?.CN }));
    },
  );
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function ask(tls: TlsOptions, host = "server.example"): Promise<unknown> {
    const lookup = (_: string, __: object, callback: (error: null, found: never) => void): void =>
      callback(null, [{ address: "127.0.0.1", family: 4 }] as never);
    const client = createHttpClient(
      { tls, allowHosts: ["127.0.0.1"] },
      {},
      { clock: createTestClock(), lookup: lookup as never },
    );
    try {
      return (await client.request({ url: `https://${host}:${port}` })).json();
    } catch (error) {
      expect(String(error) + JSON.stringify(error)).not.toContain("PRIVATE KEY");
      return (error as { code: string }).code;
    } finally {
      await client.close();
    }
  }

  it("of the client are shown to the server", async () => expect(await ask(both)).toEqual({ name: "client.example" }));

  it("that are not shown are missed", async () => expect(await ask({ ca })).toBe("REQUEST_DENIED"));

  it("of a server that nobody vouches for are refused", async () => expect(await ask({})).toBe("REQUEST_UNREACHABLE"));

  it("for another host are refused, unless that name is given", async () => {
    expect(await ask(both, "other.example")).toBe("REQUEST_UNREACHABLE");
    expect(await ask({ ...both, servername: "server.example" }, "other.example")).toEqual({ name: "client.example" });
  });
});
