import { describe, expect, it } from "vitest";
import { openapi } from "../../../../../src/importers/openapi/index.js";
import { catchError } from "../../../../catch-error.js";

const user = { type: "object", required: ["id"], properties: { id: { type: "integer" }, boss: { $ref: "#/definitions/User" } } };

describe("references", () => {
  const documents = {
    "./schemas/user.json": {
      definitions: { User: user },
      Team: { type: "array", items: { $ref: "user.json#/definitions/User" } },
    },
    "paths.json": {
      users: { get: { operationId: "list", responses: { 200: { $ref: "https://shared.example/responses.json#/ok" } } } },
    },
    "https://shared.example/responses.json": {
      ok: { description: "fine", content: { "application/json": { schema: { $ref: "schema.json" } } } },
    },
    "https://shared.example/schema.json": { type: "string", enum: ["shared"] },
  };
  const document = {
    openapi: "3.1.0",
    paths: { "/users": { $ref: "paths.json#/users" } },
    components: {
      schemas: {
        User: { $ref: "schemas/user.json#/definitions/User" },
        Team: { $ref: "./schemas/user.json#/Team" },
        Picked: { $ref: "#/components/schemas/Holder/properties/a%20b~1c" },
        Holder: { type: "object", properties: { "a b/c": { const: 7 } } },
      },
    },
  };

  it("lead to documents that were given, by relative and absolute URI", () => {
    const api = openapi(document, { documents });
    expect(api.generateResponse("list").body).toBe("shared");
    expect(api.generateSchema("User")).toHaveProperty("id");
    expect(api.schemas["Team"]!.check([{ id: "1" }])).toMatchObject([{ path: "/0/id" }]);
    expect(api.generateSchema("Picked")).toBe(7);
  });

  it("start from where the document was found", () => {
    const api = openapi(
      { openapi: "3.0.0", paths: {}, components: { schemas: { A: { $ref: "../b.json" } } } },
      {
        uri: "https://x.example/api/v1/openapi.json",
        documents: { "https://x.example/api/b.json": { type: "boolean", nullable: true } },
      },
    );
    expect(api.schemas["A"]!.jsonSchema).toEqual({ type: ["boolean", "null"] });
  });

  it("fetch nothing", () => {
    const { issues } = catchError(() => openapi(document));
    expect(issues.map(({ hint }) => hint)).toContain(
      'nothing is fetched: pass the document as documents: { "schemas/user.json": … }',
    );
  });

  it("may stand beside other keywords in 3.1, not in 3.0", () => {
    const schemas = { Name: { type: "string" }, Short: { $ref: "#/components/schemas/Name", maxLength: 3 } };
    const long = (openapiVersion: string): number =>
      openapi({
        openapi: openapiVersion,
        paths: {},
        components: { schemas: { Holder: { type: "object", properties: { a: schemas.Short } }, ...schemas } },
      }).schemas["Holder"]!.check({ a: "long" }).length;
    expect([long("3.1.0"), long("3.0.3")]).toEqual([1, 0]);
  });

  it("find schemas by $id and $anchor, and the document below an $id", () => {
    const schemas = {
      Node: {
        $id: "https://x.example/node",
        type: "object",
        properties: { next: { $ref: "#" }, kind: { $ref: "#kind" }, other: { $ref: "#/components/schemas/Other" } },
        $defs: { kind: { $anchor: "kind", enum: ["a"] } },
      },
      Other: { const: 1 },
      Use: { $ref: "https://x.example/node#kind" },
    };
    const api = openapi({ openapi: "3.1.0", components: { schemas } });
    expect(api.schemas["Node"]!.check({ next: { kind: "b", other: 2 } })).toMatchObject([
      { path: "/next/kind" },
      { path: "/next/other" },
    ]);
    expect(api.generateSchema("Use")).toBe("a");
  });
});
