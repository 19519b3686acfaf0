import { describe, expect, it, onTestFinished } from "vitest";
import type { AuthOptions } from "../../../src/http/auth/auth-options.js";
import { createHttpClient } from "../../../src/http/client/create-http-client.js";
import type { HttpClient } from "../../../src/http/client/http-client.js";
import { createTestClock, type TestClock } from "../../fixtures/test-clock.js";
import { sendJson, startServer, type TestServer } from "../../fixtures/test-server.js";

function open(auth: AuthOptions, origin?: string): { client: HttpClient; clock: TestClock } {
  const clock = createTestClock();
  const client = createHttpClient({ allowHosts: ["127.0.0.1"], auth }, { origin }, { clock });
  onTestFinished(() => client.close());
  return { client, clock };
}

async function startTokens(lifeS: number): Promise<{ api: TestServer; tokens: TestServer; valid: Set<string> }> {
  const valid = new Set<string>();
  const tokens = await startServer((response, _, index) => {
    const token = `hidden-token-${index}`;
    valid.add(token);
    sendJson(response, { access_token: token, token_type: "Bearer", expires_in: lifeS });
  });
  const api = await startServer((response, { headers }) => {
    const token = headers.authorization?.replace("Bearer ", "") ?? "";
    sendJson(response, { said: token }, valid.has(token) ? 200 : 401);
  });
  return { api, tokens, valid };
}

describe("credentials", () => {
  it.each<[AuthOptions, object]>([
    [
      { type: "basic", username: "anna", password: "hidden-pässword" },
      { authorization: `Basic ${Buffer.from("anna:hidden-pässword").toString("base64")}` },
    ],
    [{ type: "bearer", token: "hidden-token" }, { authorization: "Bearer hidden-token" }],
    [{ type: "apiKey", in: "header", name: "X-Api-Key", value: "hidden-key" }, { "x-api-key": "hidden-key" }],
  ])("go into headers (%j)", async (auth, headers) => {
    const server = await startServer((response) => sendJson(response, {}));
    await open(auth).client.request({ url: server.url });
    expect(server.seen[0]!.headers).toMatchObject(headers);
  });

  it("go into the query, and stay out of messages", async () => {
    const server = await startServer((response, { url }) => sendJson(response, { you: `asked for ${url}` }, 403));
    const { client } = open({ type: "apiKey", in: "query", name: "key", value: "hidden key&more" });
    const error = await client.request({ url: `${server.url}/a?b=1&token=abcdef` }).catch((caught: unknown) => caught as Error);
    expect(server.seen[0]!.url).toBe("/a?b=1&token=abcdef&key=hidden+key%26more");
    expect(error).toMatchObject({ code: "REQUEST_DENIED" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hidden|abcdef/);
  });

  it("go to the service only", async () => {
    const home = await startServer((response) => sendJson(response, {}));
    const away = await startServer((response) => sendJson(response, {}));
    const { client } = open({ type: "bearer", token: "hidden-token" }, home.url);
    await client.request({ url: home.url });
    await client.request({ url: away.url });
    expect([home.seen[0]!.headers.authorization, away.seen[0]!.headers.authorization]).toEqual([
      "Bearer hidden-token",
      undefined,
    ]);
  });
});

describe("OAuth 2.0", () => {
  const options = { type: "oauth2", clientId: "me", clientSecret: "hidden:secret/ä" } as const;

  it("fetches a token once, keeps it, and renews it before its end", async () => {
    const { api, tokens } = await startTokens(3600);
    const { client, clock } = open({ ...options, tokenUrl: `${tokens.url}/token`, scope: "read write" });
    await Promise.all([1, 2, 3].map(() => client.request({ url: api.url })));
    expect(tokens.seen).toHaveLength(1);
    expect(tokens.seen[0]).toMatchObject({ method: "POST", body: "grant_type=client_credentials&scope=read+write" });
    expect(tokens.seen[0]!.headers.authorization).toBe(`Basic ${Buffer.from("me:hidden%3Asecret%2F%C3%A4").toString("base64")}`);
    clock.advance(3_569_000);
    await client.request({ url: api.url });
    expect(tokens.seen).toHaveLength(1);
    clock.advance(2000);
    await client.request({ url: api.url });
    expect(tokens.seen).toHaveLength(2);
  });

  it("fetches another when the server refuses one, but only once", async () => {
    const { api, tokens, valid } = await startTokens(3600);
    const { client } = open({ ...options, tokenUrl: tokens.url, clientAuth: "body" });
    await client.request({ url: api.url });
    valid.clear();
    expect((await client.request({ url: api.url, method: "POST" })).json()).toEqual({ said: "hidden-token-1" });
    expect(tokens.seen[1]!.body).toBe("grant_type=client_credentials&client_id=me&client_secret=hidden%3Asecret%2F%C3%A4");
    const never = await startServer((response, { headers }) => sendJson(response, headers, 401));
    const error = await client.request({ url: never.url }).catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code: "REQUEST_DENIED" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hidden/);
    expect(never.seen).toHaveLength(2);
  });

  it.each([
    ["HTML", (response: Parameters<typeof sendJson>[0]) => response.end("<html>")],
    ["no token", (response: Parameters<typeof sendJson>[0]) => sendJson(response, { token_type: "bearer" })],
    [
      "another kind",
      (response: Parameters<typeof sendJson>[0]) => sendJson(response, { access_token: "hidden", token_type: "mac" }),
    ],
    [
      "line breaks",
      (response: Parameters<typeof sendJson>[0]) => sendJson(response, { access_token: "hidden\r\nx: y", token_type: "bearer" }),
    ],
  ])("refuses answers that are no token (%s)", async (_, answer) => {
    const tokens = await startServer((response) => void answer(response));
    const error = await open({ ...options, tokenUrl: tokens.url })
      .client.request({ url: tokens.url })
      .catch((caught: unknown) => caught as Error);
    expect(error).toMatchObject({ code: "RESPONSE_INVALID" });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hidden/);
  });

  it("refuses a token endpoint inside", async () => {
    const { client } = open({ ...options, tokenUrl: "http://169.254.169.254/token" });
    await expect(client.request({ url: "http://127.0.0.1:1" })).rejects.toMatchObject({ code: "REQUEST_FORBIDDEN" });
  });
});
