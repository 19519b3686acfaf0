import { describe, expect, it, vi } from "vitest";
import { openapi } from "../../../../../src/importers/openapi/index.js";
import { createDataset, f } from "../../../../../src/index.js";
import { catchError } from "../../../../catch-error.js";
import { shop } from "../documents/shop.js";
import { tracker } from "../documents/tracker.js";

const api = openapi(shop);

describe("OpenApi", () => {
  it("names what is in the document", () => {
    expect([api.title, api.version, api.servers]).toEqual(["Shop", "3.0.3", ["https://eu.shop.example/v1"]]);
    expect(Object.keys(api.schemas)).toContain("OrderPage");
    expect(Object.keys(api.operations)).toContain("GET /health");
    const { parameters, requestBody, responses } = api.operation("createOrder");
    expect([parameters, requestBody?.required, responses.map(({ status }) => status)]).toEqual([[], true, ["201"]]);
    expect(requestBody?.content.map(({ type }) => type)).toEqual(["application/json", "application/x-www-form-urlencoded"]);
  });

  it("makes the same values for the same seed, one by one or many", () => {
    const users = api.generateSchema("User", { seed: "a", count: 4 });
    expect(openapi(shop, { seed: "a" }).generateSchema("User", { at: 2 })).toEqual(users[2]);
    expect(api.generateSchema("User", { seed: "b", count: 4 })).not.toEqual(users);
  });

  it("takes the seed that it is given, 0 unless stated, and nothing from the environment", () => {
    const users = openapi(shop).generateSchema("User", { count: 4 });
    vi.stubEnv("SEEDBED_SEED", "a");
    expect(openapi(shop).generateSchema("User", { count: 4 })).toEqual(users);
    vi.unstubAllEnvs();
    expect(openapi(shop, { seed: 0 }).generateSchema("User", { count: 4 })).toEqual(users);
  });

  it("takes other options for values without being read again", () => {
    const other = api.withOptions({ seed: "b", examples: "off", schemas: { overrides: { email: "x@example.com" } } });
    expect(other.schemas["User"]).toBe(api.schemas["User"]);
    for (const user of other.generateSchema<Record<string, unknown>>("User", { count: 4 }))
      expect(user["email"]).toBe("x@example.com");
    const { seed, examples, schemas } = other.withOptions({ examples: "prefer" }).options;
    expect([seed, examples, schemas]).toEqual(["b", "prefer", { overrides: { email: "x@example.com" } }]);
    expect(api.withOptions({ seed: "b" }).generateSchema("User", { count: 2 })).toEqual(
      openapi(shop, { seed: "b" }).generateSchema("User", { count: 2 }),
    );
  });

  it.each([
    [{ examples: "always" }, 'examples has no "always"'],
    [{ schemas: { dialect: "draft-07" } }, 'schemas has no "dialect"'],
  ])("refuses %j", (options, message) => {
    const errors = [catchError(() => openapi(shop, options as never)), catchError(() => api.withOptions(options as never))];
    for (const { code, message: told, hint } of errors)
      expect([code, told, typeof hint]).toEqual(["OPTION_INVALID", message, "string"]);
  });

  it("makes requests with the parts that are asked for", () => {
    const { url, headers, parameters } = api.generateRequest("listOrders", { optional: "all" });
    expect(Object.keys(parameters.query)).toEqual(["limit", "page", "status", "userId"]);
    expect(url).toMatch(/^\/orders\?limit=\d+&page=\d+&status=[a-z,]+&userId=\d+$/);
    expect(headers).toEqual({});
    expect(api.generateRequest("listOrders", { optional: "none" }).url).toBe("/orders");
    const { body, payload } = api.generateRequest("createUser");
    expect(JSON.parse(String(payload))).toEqual(body);
    expect(body).not.toHaveProperty("id");
  });

  it("makes responses of any status and media type", () => {
    expect(api.generateResponse("getUser", { status: 404 })).toMatchObject({
      status: 404,
      body: { message: expect.any(String) },
    });
    expect(api.generateResponse("getOrder", { mediaType: "application/xml" }).contentType).toBe("application/xml");
    expect(api.generateResponse("listUsers").headers["x-total-count"]).toMatch(/^-?\d+$/);
    expect(catchError(() => api.generateResponse("getUser", { status: 500 }))).toMatchObject({
      code: "OPENAPI_NAME_UNKNOWN",
      hint: "it has 200, 404",
    });
    expect(catchError(() => api.generateResponse("getUser", { mediaType: "text/csv" })).code).toBe("OPENAPI_NAME_UNKNOWN");
    expect(catchError(() => api.generateRequest("toString")).code).toBe("OPENAPI_NAME_UNKNOWN");
    expect(catchError(() => api.generateSchema("constructor")).code).toBe("OPENAPI_NAME_UNKNOWN");
  });

  it("makes what webhooks send", () => {
    expect(openapi(tracker).generateRequest("onIssueOpened", { optional: "all" }).body).toMatchObject({ event: "issue.opened" });
  });
});

describe("examples", () => {
  const titles = (examples: "off" | "mix" | "prefer"): Set<string> =>
    new Set(
      openapi(tracker, { examples })
        .generateSchema<{ title: string }>("Project", { count: 60 })
        .map(({ title }) => title),
    );

  it("are a quarter of the values, all of them, or none", () => {
    expect([...titles("prefer")].sort()).toEqual(["Apollo", "Gemini"]);
    expect(titles("off").has("Apollo")).toBe(false);
    expect(titles("mix").has("Apollo")).toBe(true);
    expect(titles("mix").size).toBeGreaterThan(20);
  });

  it("are left out where they are not valid, and where they would make ids alike", () => {
    const document = {
      openapi: "3.1.0",
      components: {
        schemas: {
          A: {
            type: "object",
            required: ["id", "n"],
            properties: { id: { type: "integer", examples: [1] }, n: { type: "integer", examples: [-1], minimum: 0 } },
          },
        },
      },
    };
    const made = openapi(document).generateSchema<{ id: number; n: number }>("A", { count: 50 });
    expect(new Set(made.map(({ id }) => id)).size).toBeGreaterThan(45);
    expect(made.every(({ n }) => n >= 0)).toBe(true);
  });

  it("of whole bodies go first when preferred", () => {
    const content = {
      "application/json": { schema: { type: "object" }, examples: { bad: { value: 1 }, good: { value: { hello: "world" } } } },
    };
    const document = {
      openapi: "3.1.0",
      paths: { "/": { get: { operationId: "get", responses: { 200: { description: "", content } } } } },
    };
    expect(openapi(document, { examples: "prefer" }).generateResponse("get").body).toEqual({ hello: "world" });
  });
});

describe("toDataset", () => {
  it("makes a table of each component with an id, with references by name", () => {
    const { tables } = createDataset(api.toDataset({ rows: { User: 5, Order: 20 } }), { seed: "demo" });
    const { users, orders } = tables as unknown as Record<string, { rowCount: number; at(row: number): Record<string, unknown> }>;
    expect(Object.keys(tables)).toEqual(["users", "orders"]);
    expect([users!.rowCount, orders!.rowCount]).toEqual([5, 20]);
    const ids = Array.from({ length: 5 }, (_, row) => users!.at(row)["id"]);
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    for (let row = 0; row < 20; row++) expect(ids).toContain(orders!.at(row)["userId"]);
    expect(api.schemas["User"]!.check({ ...users!.at(0), password: "correct horse" })).toEqual([]);
  });

  it("takes fields of one's own", () => {
    const definition = api.toDataset({ rows: 3, overrides: { User: { email: f.constant("a@example.com") } } });
    const { tables } = createDataset(definition, { seed: "demo" });
    expect((tables as unknown as Record<string, { at(row: number): unknown }>)["users"]!.at(0)).toMatchObject({
      email: "a@example.com",
    });
  });

  it("needs a component with an id", () => {
    expect(catchError(() => openapi({ openapi: "3.1.0" }).toDataset()).code).toBe("OPENAPI_NO_ENTITIES");
  });
});
