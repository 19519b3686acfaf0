import { describe, expect, it } from "vitest";
import { openapi } from "../../../../../src/importers/openapi/index.js";
import { catchError } from "../../../../catch-error.js";

const ok = { responses: { 200: { description: "fine" } } };
const base = { openapi: "3.1.0", info: { title: "x", version: "1" } };

/** Faults as `pointer: message`. */
function faults(document: unknown): string[] {
  const error = catchError(() => openapi(document));
  expect(error.code).toBe("OPENAPI_INVALID");
  for (const issue of error.issues)
    expect(issue).toMatchObject({ code: "OPENAPI_INVALID", severity: "error", hint: expect.stringMatching(/./) });
  return error.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe("malformed documents", () => {
  it("are refused with every fault at once, each with its pointer and a hint", () => {
    const document = {
      ...base,
      paths: {
        users: { get: ok },
        "/a/{id}": { get: ok },
        "/a/{name}": { get: { ...ok, parameters: [{ name: "name", in: "path", required: true, schema: {} }] } },
        "/b/{": { get: ok },
        "/c": {
          get: {
            operationId: "twice",
            parameters: [
              { name: "x", in: "body", schema: {} },
              { in: "query" },
              { name: "y", in: "query", style: "matrix", schema: {} },
              { $ref: "#/components/parameters/None" },
              { name: "z", in: "query" },
            ],
            responses: { 99: { description: "?" }, 200: { $ref: "#/components/responses/A" } },
          },
          post: { operationId: "twice", requestBody: {}, ...ok },
          put: 1,
        },
        "/d": [],
      },
      components: {
        responses: { A: { $ref: "#/components/responses/B" }, B: { $ref: "#/components/responses/A" } },
        schemas: {
          A: { type: "text", required: "name", properties: { "a/b~c": { minLength: -1, pattern: "(" } } },
          B: { $ref: "#/components/schemas/None" },
          C: { $ref: "other.json#/X" },
          D: { $ref: "#/components/schemas/E" },
          E: { $ref: "#/components/schemas/D" },
          F: { oneOf: [], discriminator: { mapping: { a: 1 } } },
          G: 5,
        },
      },
    };
    expect(faults(document)).toEqual([
      '#/paths/users: the path "users" does not start with a slash',
      '#/paths/~1a~1{id}/get: the path parameter "id" is not declared',
      '#/paths/~1a~1{name}: the path matches the same requests as "/a/{id}"',
      '#/paths/~1b~1{: the braces of "/b/{" do not pair up',
      '#/paths/~1c/get/parameters/0/in: a parameter is in path, query, header, cookie; this is "body"',
      "#/paths/~1c/get/parameters/1: the parameter has no name",
      '#/paths/~1c/get/parameters/2/style: there is no style "matrix" in query',
      '#/paths/~1c/get/parameters/3: it refers to "#/components/parameters/None", which is not there',
      '#/paths/~1c/get/parameters/4: "z" has neither schema nor content',
      '#/paths/~1c/get/responses/99: "99" is no status',
      "#/paths/~1c/get/responses/200: the reference leads to itself",
      "#/paths/~1c/put: an operation is an object, this is 1",
      "#/paths/~1c/post/requestBody: a request body has no content",
      "#/paths/~1d: a path holds an object of methods, this is a list",
      '#/paths/~1c/post/operationId: "twice" is the operationId of GET /c too',
      '#/components/schemas/A/type: type must be one of null, boolean, integer, number, string, array, object, or a list of them, this is "text"',
      '#/components/schemas/A/required: required must be a list of different names, this is "name"',
      "#/components/schemas/A/properties/a~1b~0c/minLength: minLength must be a whole number from 0, this is -1",
      '#/components/schemas/A/properties/a~1b~0c/pattern: "(" is no regular expression',
      "#/components/schemas/F/oneOf: oneOf must be a list of at least one schema, this is a list",
      "#/components/schemas/F/discriminator: a discriminator names its property",
      "#/components/schemas/F/discriminator/mapping/a: a mapping leads to a schema's name, this is 1",
      "#/components/schemas/G: a schema is an object, this is 5",
      "#/components/schemas/E: the reference leads to itself",
      "#/components/schemas/D: the reference leads to itself",
      '#/components/schemas/C: it refers to "other.json#/X", which is not there',
      '#/components/schemas/B: it refers to "#/components/schemas/None", which is not there',
    ]);
  });

  it.each([
    [undefined, "a document is an object, this is nothing"],
    [[], "a document is an object, this is a list"],
    [null, "a document is an object, this is null"],
  ])("%j", (document, message) => {
    expect(faults(document)).toEqual([`#: ${message}`]);
  });

  it("of 3.0 know 3.0 alone", () => {
    const document = {
      openapi: "3.0.1",
      paths: { "/a": { get: {} } },
      components: { schemas: { A: { type: ["string", "null"] }, B: { exclusiveMinimum: 3 }, C: { type: "file" } } },
    };
    expect(faults(document)).toEqual([
      "#/paths/~1a/get/responses: the operation has no responses",
      "#/components/schemas/A/type: OpenAPI 3.0 knows one type a schema, this is a list",
      "#/components/schemas/B/exclusiveMinimum: exclusiveMinimum must be true or false, this is 3",
      '#/components/schemas/C/type: type must be one of null, boolean, integer, number, string, array, object, or a list of them, this is "file"',
    ]);
  });

  it.each([
    [{ swagger: "2.0" }, 'Swagger "2.0"'],
    [{ openapi: "2.0" }, '"2.0"'],
    [{ openapi: "3.2.0" }, '"3.2.0"'],
    [{ openapi: 3.1 }, "3.1"],
    [{}, "nothing"],
  ])("%j is of no version that is read", (document, found) => {
    const error = catchError(() => openapi(document));
    expect([error.code, error.message]).toEqual([
      "OPENAPI_VERSION_UNSUPPORTED",
      `the OpenAPI document must be of OpenAPI 3.0 or 3.1, found ${found}`,
    ]);
    expect(error.hint).toBeDefined();
  });

  it("texts need a parser unless they are JSON", () => {
    expect(openapi(JSON.stringify(base)).version).toBe("3.1.0");
    const error = catchError(() => openapi("openapi: 3.1.0"));
    expect([error.code, error.hint]).toEqual([
      "OPENAPI_INVALID",
      "it is read as JSON; for YAML pass a parser: openapi(text, { parse: YAML.parse })",
    ]);
    expect(openapi("anything", { parse: () => base }).title).toBe("x");
  });
});

describe("hostile documents", () => {
  it("are bounded in depth and size, shared parts counted each time", () => {
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { not: deep };
    expect(catchError(() => openapi({ ...base, components: { schemas: { A: deep } } })).message).toContain(
      "nested more than 400 deep",
    );
    let bomb: unknown = { type: "string" };
    for (let i = 0; i < 40; i++) bomb = { anyOf: [bomb, bomb] };
    expect(catchError(() => openapi({ ...base, components: { schemas: { A: bomb } } })).message).toContain("holds more than");
    const cyclic: Record<string, unknown> = { ...base };
    cyclic["components"] = cyclic;
    expect(catchError(() => openapi(cyclic)).message).toContain("contains itself");
  });

  it("set no prototypes", () => {
    const text = `{"openapi":"3.1.0","paths":{"/__proto__/{__proto__}":{"get":{"operationId":"__proto__","parameters":[{"name":"__proto__","in":"path","required":true,"schema":{"type":"string"}}]}}},
      "components":{"schemas":{"__proto__":{"type":"object","required":["__proto__","id"],"properties":{"__proto__":{"type":"integer"},"id":{"type":"integer"},"constructor":{"$ref":"#/components/schemas/__proto__"}}}}}}`;
    const api = openapi(text);
    const schema = Object.values(api.schemas)[0]!.jsonSchema as { properties: object; required: string[] };
    expect(Object.keys(schema.properties)).toEqual(["__proto__", "id", "constructor"]);
    expect(api.generateRequest("__proto__").url).toMatch(/^\/__proto__\/./);
    expect(({} as { type?: unknown }).type).toBeUndefined();
  });

  it("have at most so many faults", () => {
    const schemas = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`S${i}`, { type: "nothing" }]));
    expect(catchError(() => openapi({ ...base, components: { schemas } })).issues).toHaveLength(200);
  });

  it("may have huge enums", () => {
    const values = Array.from({ length: 100_000 }, (_, i) => `v${i}`);
    const api = openapi({ ...base, components: { schemas: { A: { enum: values } } } });
    expect(values).toContain(api.generateSchema("A"));
  });
});
