import { beforeEach, describe, expect, it } from "vitest";
import { type MockServerOptions, mockServer, openapi } from "../../../../../src/importers/openapi/index.js";
import { catchError } from "../../../../catch-error.js";
import { shop } from "../documents/shop.js";
import { styles } from "../documents/styles.js";
import { tracker } from "../documents/tracker.js";

type Json = Record<string, unknown>;

const api = openapi(shop);
const ada = { email: "ada@example.com", role: "admin", password: "correct horse" };
const trackerApi = openapi(tracker);

function client(document: unknown, options: MockServerOptions = {}) {
  const server = mockServer(document, { seed: "demo", ...options });
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const init = { method, headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers } };
    const response = await server.fetch(
      new Request(
        `https://mock.example${path}`,
        body === undefined ? init : { ...init, body: typeof body === "string" ? body : JSON.stringify(body) },
      ),
    );
    const text = await response.text();
    const isJson = text !== "" && (response.headers.get("content-type") ?? "").includes("json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (isJson ? JSON.parse(text) : undefined) as Json & Json[] & { items: Json[] },
    };
  };
  return { server, call };
}

describe("things", () => {
  const { server, call } = client(api);
  beforeEach(() => server.reset());

  it("keep the id of their path", async () => {
    const { json } = await call("GET", "/users/42");
    expect(json["id"]).toBe(42);
    expect((await call("GET", "/users/42")).json).toEqual(json);
    expect((await call("GET", "/users/123456")).json["id"]).toBe(123456);
    const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    expect((await call("GET", `/orders/${id}`)).json["id"]).toBe(id);
  });

  it("are the same in lists and on their own, in any order of requests", async () => {
    const { json: users } = await call("GET", "/users?limit=5&offset=10");
    for (const user of users) expect((await call("GET", `/users/${user["id"]}`)).json).toEqual(user);
    const { json: page } = await call("GET", "/orders?limit=5");
    const other = client(openapi(shop));
    for (const order of page.items.reverse()) {
      expect((await other.call("GET", `/orders/${order["id"]}`)).json).toEqual(order);
      expect((await call("GET", `/users/${order["userId"]}`)).status).toBe(200);
    }
  });

  it("hold the things they refer to", async () => {
    const { json } = await call("GET", "/orders?limit=30");
    const holders = json.items.filter((order) => order["user"] !== undefined);
    expect(holders.length).toBeGreaterThan(0);
    for (const order of holders) {
      expect((order["user"] as Json)["id"]).toBe(order["userId"]);
      expect((await call("GET", `/users/${order["userId"]}`)).json).toEqual(order["user"]);
    }
  });

  it("belong to what their path stands below", async () => {
    const { json } = await call("GET", "/users/42/orders");
    expect(json.items.length).toBeGreaterThan(0);
    expect(json.items.map(({ userId }) => userId)).toEqual(json.items.map(() => 42));
    expect((await call("GET", "/orders?userId=42&limit=50")).json["total"]).toBe(json["total"]);
    const { json: items } = await call("GET", "/orders/3fa85f64-5717-4562-b3fc-2c963f66afa6/items");
    expect(items).toHaveLength(10);
    for (const item of items) {
      expect(item["orderId"]).toBe("3fa85f64-5717-4562-b3fc-2c963f66afa6");
      expect((await call("GET", `/orders/${item["orderId"]}/items/${item["line"]}`)).json).toEqual(item);
    }
  });

  it("do not depend on the other options, but on the seed", async () => {
    const { json } = await call("GET", "/users/7");
    expect((await client(api, { rows: 10 }).call("GET", "/users/7")).json).toEqual(json);
    expect((await client(api, { seed: "other" }).call("GET", "/users/7")).json).not.toEqual(json);
  });

  it("are missing when asked for, with the document's own body", async () => {
    const strict = client(api, { unknownIds: "missing" });
    const { status, json } = await strict.call("GET", "/users/101");
    expect(status).toBe(404);
    expect(json).toMatchObject({ message: 'there is no user "101"' });
    expect((await strict.call("GET", "/users/101/orders")).status).toBe(404);
  });
});

describe("lists", () => {
  const { call } = client(api);

  it("are cut into pages with a steady total", async () => {
    const seen = new Set<unknown>();
    for (let page = 1; page <= 5; page++) {
      const { json } = await call("GET", `/orders?limit=25&page=${page}`);
      expect(json).toMatchObject({ total: 100, page, hasMore: page < 4 });
      for (const { id } of json.items) seen.add(id);
    }
    expect(seen.size).toBe(100);
    const { headers, json } = await call("GET", "/users");
    expect(headers.get("x-total-count")).toBe("100");
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(json).toHaveLength(10);
  });

  it("follow cursors", async () => {
    const tracked = client(trackerApi);
    const slugs: unknown[] = [];
    let query = "?page_size=40";
    for (let pages = 0; pages < 10 && query !== ""; pages++) {
      const { json } = await tracked.call("GET", `/projects${query}`);
      slugs.push(...(json["data"] as Json[]).map(({ slug }) => slug));
      const meta = json["meta"] as Json;
      expect(meta["total"]).toBe(100);
      query = meta["next_cursor"] === null ? "" : `?page_size=40&cursor=${String(meta["next_cursor"])}`;
    }
    expect(new Set(slugs).size).toBe(100);
    const { json } = await tracked.call("GET", `/projects?page_size=3&cursor=${String(slugs[9])}`);
    expect((json["data"] as Json[]).map(({ slug }) => slug)).toEqual(slugs.slice(10, 13));
  });

  it("are filtered by what is named like a property", async () => {
    const { json } = await call("GET", "/orders?status=open,paid&limit=50");
    expect(new Set(json.items.map(({ status }) => status))).toEqual(new Set(["open", "paid"]));
    const { json: rest } = await call("GET", "/orders?status=shipped&limit=50");
    expect(Number(json["total"]) + Number(rest["total"])).toBe(100);
  });

  it("have as many things as they are asked to", async () => {
    const small = client(api, { rows: { User: 3, order: 7 } });
    expect((await small.call("GET", "/users?limit=50")).json).toHaveLength(3);
    expect((await small.call("GET", "/orders")).json["total"]).toBe(7);
    expect(catchError(() => mockServer(api, { rows: -1 })).code).toBe("OPTION_INVALID");
    expect((await client(api, { rows: 0 }).call("GET", "/users")).json).toEqual([]);
  });
});

describe("changes", () => {
  const { server, call } = client(api);
  beforeEach(() => server.reset());

  it("POST makes a thing that is there from then on", async () => {
    const { status, json, headers } = await call("POST", "/users", ada);
    expect(status).toBe(201);
    expect(json).toMatchObject({ id: 101, email: "ada@example.com", role: "admin" });
    expect(json).not.toHaveProperty("password");
    expect(headers.get("location")).toBe("/users/101");
    expect((await call("GET", "/users/101")).json).toEqual(json);
    const { json: last } = await call("GET", "/users?offset=100");
    expect(last).toEqual([json]);
    expect((await call("POST", "/users", ada)).json["id"]).toBe(102);
    server.reset();
    expect((await call("GET", "/users?offset=100")).json).toEqual([]);
  });

  it("POST into a nested list makes a thing that belongs there", async () => {
    const tracked = client(trackerApi);
    const { json } = await tracked.call("POST", "/projects/apollo/issues", { title: "No air", state: "open" });
    expect(json).toMatchObject({ number: 101, title: "No air", project_slug: "apollo" });
    expect((await tracked.call("GET", "/projects/apollo/issues/101")).json).toEqual(json);
    expect((await tracked.call("GET", "/projects/gemini/issues?per_page=100&page=2")).json).toEqual([]);
    expect((await tracked.call("GET", "/projects/apollo/issues?per_page=100&page=2")).json).toEqual([json]);
  });

  it("PUT replaces, PATCH merges", async () => {
    const before = (await call("GET", "/users/5")).json;
    const put = await call("PUT", "/users/5", { ...ada, id: 5, createdAt: before["createdAt"], nickname: null });
    expect(put.json).toEqual({ id: 5, createdAt: before["createdAt"], email: ada.email, role: "admin", nickname: null });
    const patched = await call("PATCH", "/users/5", { email: "countess@example.com" });
    expect(patched.json).toEqual({ ...put.json, email: "countess@example.com" });
    expect((await call("GET", "/users?offset=4&limit=1")).json).toEqual([patched.json]);
    const merged = await call("PATCH", "/users/5", { nickname: null }, { "content-type": "application/merge-patch+json" });
    expect(merged.json).not.toHaveProperty("nickname");
  });

  it("what holds a thing shows its changes", async () => {
    const { json } = await call("GET", "/orders?limit=50");
    const order = json.items.find(({ user }) => user !== undefined)!;
    await call("PATCH", `/users/${order["userId"]}`, { email: "new@example.com" });
    expect((await call("GET", `/orders/${order["id"]}`)).json["user"]).toMatchObject({ email: "new@example.com" });
  });

  it("DELETE removes, with what stands below", async () => {
    expect((await call("DELETE", "/users/3")).status).toBe(204);
    expect((await call("GET", "/users/3")).status).toBe(404);
    expect((await call("DELETE", "/users/3")).status).toBe(404);
    expect((await call("GET", "/users/3/orders")).status).toBe(404);
    const { json, headers } = await call("GET", "/users?limit=3");
    expect(json.map(({ id }) => id)).toEqual([1, 2, 4]);
    expect(headers.get("x-total-count")).toBe("99");
  });

  it("documents that are no collections keep what is written", async () => {
    const before = (await call("GET", "/settings")).json;
    const settings = { currency: before["currency"] === "EUR" ? "USD" : "EUR", theme: "dark", limit: 12 };
    expect((await call("PUT", "/settings", settings)).json).toMatchObject(settings);
    expect((await call("GET", "/settings")).json).toMatchObject(settings);
  });

  it("actions answer with the thing they are about", async () => {
    const tracked = client(trackerApi);
    const { json } = await tracked.call("POST", "/projects/apollo/issues/7/close");
    expect(json).toEqual((await tracked.call("GET", "/projects/apollo/issues/7")).json);
    const { json: me } = await call("GET", "/me");
    expect((await call("GET", `/users/${me["id"]}`)).json).toEqual(me);
  });

  it("bodies may be forms", async () => {
    const form = "userId=7&status=paid&total=12.5&notes=a&notes=b";
    const { status, json } = await call("POST", "/orders", form, { "content-type": "application/x-www-form-urlencoded" });
    expect([status, json]).toEqual([201, expect.objectContaining({ userId: 7, status: "paid", total: 12.5, notes: ["a", "b"] })]);
    const data = new FormData();
    data.set("file", new Blob(["bytes"]));
    data.append("tags", "a");
    const response = await server.fetch(new Request("https://mock.example/users/1/avatar", { method: "PUT", body: data }));
    expect(response.status).toBe(204);
  });
});

describe("requests that do not meet the document", () => {
  const { call } = client(api);

  it("404, 405", async () => {
    expect(await call("GET", "/nothing")).toMatchObject({
      status: 404,
      json: { type: "about:blank", title: "Not Found", status: 404 },
    });
    const { status, headers } = await call("POST", "/users/1");
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("GET, PUT, DELETE, PATCH, HEAD");
    expect((await call("HEAD", "/users/1")).status).toBe(200);
  });

  it("400 names every violation and where it is", async () => {
    const { status, json, headers } = await call("GET", "/users/zero?limit=99&role=king&offset=-1");
    expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(json["errors"]).toEqual([{ in: "path", path: "userId", message: expect.stringContaining("integer") }]);
    const list = await call("GET", "/users?limit=99&role=king&offset=-1");
    expect((list.json["errors"] as Json[]).map(({ in: place, path }) => `${place} ${path}`)).toEqual([
      "query limit",
      "query offset",
      "query role",
    ]);
    const post = await call("POST", "/users", { id: 1, email: "no", role: "admin", extra: true });
    expect(post.status).toBe(400);
    expect(post.json["errors"]).toEqual(
      expect.arrayContaining([
        { in: "body", path: "/password", message: "is required" },
        { in: "body", path: "/id", message: "must not be given" },
        { in: "body", path: "/email", message: expect.stringContaining("email") },
        { in: "body", path: "/extra", message: "is not a known property" },
      ]),
    );
    expect((await call("POST", "/users")).json["errors"]).toEqual([{ in: "body", path: "", message: "is required" }]);
    expect((await call("POST", "/users", "{")).status).toBe(400);
  });

  it("members that are readOnly may be sent back unchanged, or be ignored", async () => {
    const { json } = await call("GET", "/users/9");
    const body = { ...json, password: "correct horse" };
    expect((await call("PUT", "/users/9", body)).status).toBe(200);
    expect((await call("PUT", "/users/9", { ...body, id: 10 })).status).toBe(400);
    const lenient = client(api, { readOnly: "ignore" });
    expect((await lenient.call("PUT", "/users/9", { ...body, id: 10 })).json["id"]).toBe(9);
  });

  it("415, 406, 413", async () => {
    expect((await call("POST", "/users", "<user/>", { "content-type": "text/xml" })).status).toBe(415);
    expect((await call("GET", "/users/1", undefined, { accept: "text/csv" })).status).toBe(406);
    const xml = await call("GET", "/orders/3fa85f64-5717-4562-b3fc-2c963f66afa6", undefined, {
      accept: "application/json;q=0.5, application/xml",
    });
    expect(xml.text).toMatch(/^<\?xml .*\n<Order><id>3fa85f64/);
    expect((await client(api, { maxBodyBytes: 5 }).call("POST", "/users", ada)).status).toBe(413);
  });

  it("401 where security is required", async () => {
    const secured = client(api, { requireSecurity: true });
    const { status, headers } = await secured.call("GET", "/users/1");
    expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer, ApiKey"]);
    expect((await secured.call("GET", "/users/1", undefined, { authorization: "Bearer x" })).status).toBe(200);
    expect((await secured.call("GET", "/users/1", undefined, { "x-api-key": "x" })).status).toBe(200);
    expect((await secured.call("GET", "/settings")).status).toBe(200);
  });

  it("pass where nothing is validated", async () => {
    expect((await client(api, { validateRequests: false }).call("GET", "/users?limit=9999")).status).toBe(200);
  });
});

describe("wishes", () => {
  it("Prefer names a status, as does an option", async () => {
    const { call } = client(api, { statuses: { createUser: 400 } });
    const { status, json } = await call("GET", "/users/1", undefined, { prefer: "code=404" });
    expect([status, typeof json["message"]]).toEqual([404, "string"]);
    expect((await call("GET", "/users/1", undefined, { prefer: "code=418" })).status).toBe(400);
    expect((await call("POST", "/users", {})).status).toBe(400);
  });

  it("servers are prefixes of paths", async () => {
    const server = mockServer(api, { seed: "demo" });
    const direct = await server.inject({ method: "GET", url: "/users/1", headers: {} });
    expect(await server.inject({ method: "GET", url: "https://eu.shop.example/v1/users/1", headers: {} })).toEqual(direct);
  });

  it("paths without names go before those with, and segments may have several", async () => {
    const { call } = client(styles);
    expect((await call("GET", "/files/report.csv")).status).toBe(200);
    expect((await call("GET", "/files/report.exe")).status).toBe(400);
  });
});

describe("hostile requests", () => {
  const { call, server } = client(api);

  it("set no prototypes", async () => {
    await call(
      "PATCH",
      "/users/1",
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"email":"a@example.com"}',
    );
    await call("GET", "/orders?__proto__[polluted]=1&constructor=2");
    expect(({} as Json)["polluted"]).toBeUndefined();
    expect((await call("GET", "/__proto__")).status).toBe(404);
    expect((await call("GET", "/users/1", undefined, { prefer: "code=__proto__, example=__proto__" })).status).toBe(200);
  });

  it("have an answer whatever they are", async () => {
    for (const url of [
      "//",
      "/users/%",
      "/users/%00",
      `/users/${"9".repeat(5000)}`,
      `/users?${"a=1&".repeat(5000)}`,
      "/users/1/orders?limit=1e999",
    ]) {
      const { status } = await server.inject({ method: "GET", url, headers: {} });
      expect([200, 400, 404]).toContain(status);
    }
    expect((await call("POST", "/users", `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).status).toBe(400);
  });
});
