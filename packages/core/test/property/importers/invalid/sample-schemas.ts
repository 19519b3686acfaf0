/** Schemas with rules of every keyword, nested, referred to and chosen between. */
export const SAMPLE_SCHEMAS: Readonly<Record<string, object>> = {
  user: {
    type: "object",
    required: ["id", "name"],
    additionalProperties: false,
    properties: {
      id: { type: "integer", minimum: 1, maximum: 100 },
      name: { type: "string", minLength: 2, maxLength: 10, pattern: "^[A-Z][a-z]+$" },
      email: { type: "string", format: "email" },
      role: { enum: ["admin", "user"] },
      kind: { const: "x" },
      tags: { type: "array", items: { type: "string", maxLength: 4 }, uniqueItems: true, minItems: 1, maxItems: 3 },
      price: { type: "number", exclusiveMinimum: 0, multipleOf: 0.5 },
      home: { $ref: "#/$defs/address" },
      work: { $ref: "#/$defs/address" },
      limit: { anyOf: [{ type: "integer", minimum: 5 }, { type: "null" }] },
    },
    $defs: { address: { type: "object", required: ["zip"], properties: { zip: { type: "string", pattern: "^[0-9]{5}$" } } } },
  },
  union: {
    oneOf: [
      { type: "object", required: ["a"], properties: { a: { type: "integer" } } },
      { type: "object", required: ["b"] },
    ],
  },
  condition: {
    type: "object",
    properties: { k: { enum: ["a", "b"] }, n: { type: "integer" } },
    required: ["k"],
    if: { properties: { k: { const: "a" } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword's name
    then: { required: ["n"] },
    else: { not: { required: ["n"] } },
  },
  tuple: {
    type: "array",
    prefixItems: [{ type: "integer" }, { type: "string" }],
    items: false,
    contains: { type: "string", minLength: 3 },
  },
  names: {
    type: "object",
    dependentRequired: { card: ["address"] },
    propertyNames: { pattern: "^[a-z]+$" },
    minProperties: 1,
    maxProperties: 3,
    unevaluatedProperties: false,
    properties: { card: true, address: true, no: false },
  },
  not: { type: "string", minLength: 1, not: { enum: ["bad", "worse"] } },
  tree: {
    $ref: "#/$defs/node",
    $defs: {
      node: {
        type: "object",
        required: ["v"],
        properties: { v: { type: "integer" }, kids: { type: "array", items: { $ref: "#/$defs/node" } } },
      },
    },
  },
  counted: { type: "array", contains: { const: 1 }, minContains: 2, maxContains: 3, items: { type: "integer" } },
  draft4: {
    $schema: "http://json-schema.org/draft-04/schema#",
    type: "object",
    required: ["n"],
    properties: { n: { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 10 } },
    dependencies: { a: ["b"] },
  },
};
