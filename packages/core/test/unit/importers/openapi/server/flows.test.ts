import { describe, expect, it } from "vitest";
import { mockServer } from "../../../../../src/importers/openapi/index.js";

type Json = Record<string, unknown>;

const json = (schema: unknown, description = "fine"): Json => ({ description, content: { "application/json": { schema } } });
const text = (name: string): Json => ({ name, in: "path", required: true, schema: { type: "string" } });
const Team = {
  type: "object",
  required: ["id", "login"],
  properties: { id: { type: "integer", minimum: 1 }, login: { type: "string" }, motto: { type: "string", nullable: true } },
};
const Member = {
  type: "object",
  nullable: true,
  required: ["id"],
  properties: { id: { type: "integer", minimum: 1 }, name: { type: "string" } },
};
const Shape = {
  oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }],
  discriminator: { propertyName: "kind", mapping: { round: "Circle", edged: "#/components/schemas/Square" } },
};

const document = {
  openapi: "3.0.3",
  info: { title: "Flows", version: "1" },
  paths: {
    "/teams": { get: { responses: { 200: json({ type: "array", items: { $ref: "#/components/schemas/Team" } }) } } },
    "/teams/{team}": {
      parameters: [text("team")],
      get: { responses: { 200: json({ $ref: "#/components/schemas/Team" }) } },
      patch: {
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Team" } } } },
        responses: { 404: json({}, "no such team") },
      },
    },
    "/members": { get: { responses: { 200: json({ type: "array", items: { $ref: "#/components/schemas/Member" } }) } } },
    "/members/{id}": {
      parameters: [{ ...text("id"), schema: { type: "integer" } }],
      get: { responses: { 200: json({ $ref: "#/components/schemas/Member" }) } },
    },
    "/teams/{team}/members": {
      parameters: [text("team")],
      get: { responses: { 200: json({ type: "array", items: { $ref: "#/components/schemas/Member" } }) } },
    },
    "/teams/{team}/members/{memberId}": {
      parameters: [text("team"), { ...text("memberId"), schema: { type: "integer" } }],
      get: { responses: { 200: json({ $ref: "#/components/schemas/Member" }) } },
      put: { responses: { 204: { description: "joined" } } },
      delete: { responses: { 204: { description: "left" } } },
    },
    "/reports/{year}": { parameters: [text("year")], get: { operationId: "read", responses: { 200: { description: "one" } } } },
    "/reports/{id}": { parameters: [text("id")], delete: { operationId: "drop", responses: { 204: { description: "gone" } } } },
    "/shapes": {
      post: {
        requestBody: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Shape" } } } },
        responses: { 200: json({ $ref: "#/components/schemas/Shape" }) },
      },
    },
    "/endless": { get: { operationId: "endless", responses: { 200: json({ $ref: "#/components/schemas/Endless" }) } } },
    "/export": {
      get: {
        responses: {
          200: {
            description: "in several forms",
            content: {
              "text/csv": { schema: { type: "string", enum: ["a,b"] } },
              "application/json": { schema: { $ref: "#/components/schemas/Team" } },
              "application/xml": { schema: { $ref: "#/components/schemas/Team" } },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Team,
      Member,
      Shape,
      Circle: {
        type: "object",
        required: ["kind", "radius"],
        properties: { kind: { type: "string" }, radius: { type: "number" } },
      },
      Square: { type: "object", required: ["kind", "side"], properties: { kind: { type: "string" }, side: { type: "number" } } },
      Endless: { type: "object", required: ["again"], properties: { again: { $ref: "#/components/schemas/Endless" } } },
    },
  },
};

function client() {
  const server = mockServer(document, { seed: "flows", rows: 10 });
  return async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const bytes = body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body));
    const typed = bytes === undefined ? headers : { "content-type": "application/json", ...headers };
    const response = await server.inject({ method, url, headers: typed, body: bytes });
    const isJson = response.headers["content-type"]?.includes("json") === true;
    return { ...response, json: isJson ? JSON.parse(String(response.body)) : undefined };
  };
}

describe("paths that name things by a text", () => {
  it("mean the member that holds it, not an id that is a number", async () => {
    const call = client();
    const teams = (await call("GET", "/teams")).json as Json[];
    const [{ login }] = teams as [Json];
    expect((await call("GET", `/teams/${encodeURIComponent(String(login))}`)).json).toEqual(teams[0]);
    expect((await call("GET", "/teams/nobody-has-this")).json).toMatchObject({ login: "nobody-has-this" });
  });

  it("take changes, where a document speaks of errors alone too", async () => {
    const call = client();
    const { json: team } = await call("GET", "/teams/ours");
    expect((await call("PATCH", "/teams/ours", { ...team, motto: null })).status).toBe(200);
    expect((await call("GET", "/teams/ours")).json).toEqual({ ...team, motto: null });
    expect((await call("PATCH", "/teams/ours", undefined, { prefer: "code=404" })).status).toBe(404);
  });
});

describe("lists of things that stand elsewhere", () => {
  it("take things in and let them go, and these stay where they stand", async () => {
    const call = client();
    const ids = async (): Promise<unknown[]> => ((await call("GET", "/teams/ours/members")).json as Json[]).map(({ id }) => id);
    const before = await ids();
    const id = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((other) => !before.includes(other))!;
    expect((await call("PUT", `/teams/ours/members/${id}`)).status).toBe(204);
    expect(await ids()).toContain(id);
    expect((await call("GET", `/teams/ours/members/${id}`)).status).toBe(200);
    expect((await call("DELETE", `/teams/ours/members/${id}`)).status).toBe(204);
    expect(await ids()).not.toContain(id);
    expect((await call("GET", `/teams/ours/members/${id}`)).status).toBe(404);
    expect((await call("GET", `/members/${id}`)).json).toMatchObject({ id });
  });

  it("hold objects, where the schema of things allows null", async () => {
    for (const member of (await client()("GET", "/members")).json as unknown[]) expect(member).toHaveProperty("id");
  });
});

describe("documents as they are written", () => {
  it("have paths that differ in the names of parameters, with methods of their own", async () => {
    const call = client();
    expect((await call("GET", "/reports/2024")).status).toBe(200);
    expect((await call("DELETE", "/reports/2024")).status).toBe(204);
    const { status, headers } = await call("PUT", "/reports/2024");
    expect([status, headers["allow"]]).toEqual([405, "GET, DELETE, HEAD"]);
  });

  it("tell alternatives apart by a discriminator, in requests and in answers", async () => {
    const call = client();
    expect((await call("POST", "/shapes", { kind: "round", radius: 2 })).json).toEqual({ kind: "round", radius: 2 });
    expect((await call("POST", "/shapes", { kind: "edged", side: 2 })).json).toEqual({ kind: "edged", side: 2 });
    for (const body of [{ kind: "round", side: 2 }, { kind: "Circle", radius: 2 }, { radius: 2 }])
      expect((await call("POST", "/shapes", body)).status).toBe(400);
  });

  it("answer in the form that is asked for", async () => {
    const call = client();
    const accept = async (range: string): Promise<unknown> =>
      (await call("GET", "/export", undefined, { accept: range })).headers["content-type"];
    expect(await accept("*/*")).toBe("application/json");
    expect(await accept("text/csv")).toBe("text/csv");
    expect(await accept("application/xml, application/json;q=0.5")).toBe("application/xml");
    expect((await call("GET", "/export", undefined, { accept: "text/csv" })).body).toBe("a,b");
    expect((await call("GET", "/export", undefined, { accept: "image/png" })).status).toBe(406);
  });

  it("may be impossible in places: that is told to whoever goes there", async () => {
    const { status, json: problem } = await client()("GET", "/endless");
    expect([status, problem.title]).toEqual([500, "Internal Server Error"]);
    expect(problem.detail).toMatch(/^endless: SCHEMA_UNSATISFIABLE: /);
  });
});
