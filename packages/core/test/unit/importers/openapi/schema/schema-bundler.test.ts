import { describe, expect, it } from "vitest";
import { openapi } from "../../../../../src/importers/openapi/index.js";
import { styles } from "../documents/styles.js";

function convert(schema: object, version = "3.0.3"): unknown {
  return openapi({ openapi: version, paths: {}, components: { schemas: { A: schema } } }).schemas["A"]!.jsonSchema;
}

describe("schemas of 3.0", () => {
  it.each([
    [{ type: "string", nullable: true }, { type: ["string", "null"] }],
    [{ nullable: true, allOf: [{ type: "string" }] }, { allOf: [{ type: "string" }] }],
    [
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a"] },
    ],
    [
      { minimum: 1, exclusiveMinimum: true, maximum: 2, exclusiveMaximum: false },
      { exclusiveMinimum: 1, maximum: 2 },
    ],
    [{ exclusiveMaximum: true }, {}],
    [
      { type: "integer", format: "int32", minimum: 5 },
      { type: "integer", format: "int32", minimum: 5, maximum: 2147483647 },
    ],
    [
      { type: "object", additionalProperties: { type: "string", nullable: true } },
      { type: "object", additionalProperties: { type: ["string", "null"] } },
    ],
    [{ type: "string", example: "x", "x-mine": 1, xml: { name: "y" }, externalDocs: {}, deprecated: true }, { type: "string" }],
    [
      { type: "object", required: ["example"], properties: { example: { type: "string" }, nullable: { type: "integer" } } },
      { type: "object", required: ["example"], properties: { example: { type: "string" }, nullable: { type: "integer" } } },
    ],
  ])("%j", (schema, expected) => {
    expect(convert(schema)).toEqual(expected);
  });
});

describe("schemas of 3.1", () => {
  it("stay in the draft that the document names", () => {
    const document = {
      openapi: "3.1.0",
      jsonSchemaDialect: "http://json-schema.org/draft-07/schema#",
      components: { schemas: { A: { type: "array", items: [{ type: "string" }] } } },
    };
    const schema = openapi(document).schemas["A"]!;
    expect(schema.jsonSchema).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
    expect(schema.check([1])).toHaveLength(1);
  });

  it("refer to themselves", () => {
    const tree = {
      type: "object",
      required: ["children"],
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/A" } } },
    };
    expect(convert(tree, "3.1.0")).toEqual({
      type: "object",
      required: ["children"],
      properties: { children: { type: "array", items: { $ref: "#/$defs/A" } } },
      $defs: {
        A: { type: "object", required: ["children"], properties: { children: { type: "array", items: { $ref: "#/$defs/A" } } } },
      },
    });
  });
});

describe("uses", () => {
  const document = {
    openapi: "3.0.0",
    paths: {},
    components: {
      schemas: {
        Secret: { type: "string", writeOnly: true },
        Base: {
          type: "object",
          required: ["id", "secret"],
          properties: { id: { type: "integer", readOnly: true }, secret: { $ref: "#/components/schemas/Secret" } },
        },
        User: {
          allOf: [{ $ref: "#/components/schemas/Base" }, { required: ["id", "name"], properties: { name: { type: "string" } } }],
        },
      },
    },
  };
  const api = openapi(document);

  it("requests hold nothing readOnly, responses nothing writeOnly", () => {
    expect(Object.keys(api.generateSchema<object>("User", { use: "any" })).sort()).toEqual(["id", "name", "secret"]);
    expect(Object.keys(api.generateSchema<object>("User", { use: "request" })).sort()).toEqual(["name", "secret"]);
    expect(Object.keys(api.generateSchema<object>("User", { use: "response" })).sort()).toEqual(["id", "name"]);
  });
});

describe("discriminators", () => {
  const api = openapi(styles);
  const kinds = (name: string, member: string): unknown[] => [
    ...new Set(api.generateSchema<Record<string, unknown>>(name, { count: 60 }).map((value) => value[member])),
  ];

  it("of a parent stand for all that extend it, over several steps", () => {
    expect(kinds("Pet", "petType").sort()).toEqual(["Cat", "dog", "puppy"]);
    for (const pet of api.generateSchema<Record<string, unknown>>("Pet", { count: 30 })) {
      const needed = { Cat: ["lives"], dog: ["bark"], puppy: ["bark", "weeks"] }[String(pet["petType"])]!;
      for (const member of needed) expect(pet).toHaveProperty(member);
    }
  });

  it("of a child stand for it and its own children", () => {
    expect(kinds("Cat", "petType")).toEqual(["Cat"]);
    expect(kinds("Dog", "petType").sort()).toEqual(["dog", "puppy"]);
  });

  it("of alternatives tell them apart", () => {
    expect(kinds("Shape", "kind").sort()).toEqual(["quad", "round"]);
    expect(api.schemas["Shape"]!.check({ kind: "round", side: 1 })).not.toEqual([]);
    expect(api.schemas["Shape"]!.check({ kind: "round", radius: 1 })).toEqual([]);
  });

  it("that lead back to their own alternatives end", () => {
    const schemas = {
      Event: {
        type: "object",
        required: ["type"],
        properties: { type: { type: "string" } },
        discriminator: { propertyName: "type" },
        oneOf: [{ $ref: "#/components/schemas/Made" }, { $ref: "#/components/schemas/Gone" }],
      },
      Made: {
        allOf: [
          { $ref: "#/components/schemas/Event" },
          { type: "object", required: ["by"], properties: { by: { type: "string" } } },
        ],
      },
      Gone: { allOf: [{ $ref: "#/components/schemas/Event" }] },
    };
    const events = openapi({ openapi: "3.0.0", paths: {}, components: { schemas } }).generateSchema<{ type: string }>("Event", {
      count: 20,
    });
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["Made", "Gone"]));
  });
});
