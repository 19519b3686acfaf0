/** A schema as plain data. */
export type Schema = Record<string, unknown>;

/** Wraps a schema many times over. */
function nest(depth: number, inner: Schema, wrap: (schema: Schema) => Schema): Schema {
  let schema = inner;
  for (let i = 0; i < depth; i++) schema = wrap(schema);
  return schema;
}

/** `d0` refers to `d1`, `d1` to `d2`, and so on: small to write, large when it is spread out. */
function chain(length: number, last: Schema, link: (next: Schema) => Schema): Schema {
  const definitions: Record<string, Schema> = { [`d${length}`]: last };
  for (let i = 0; i < length; i++) definitions[`d${i}`] = link({ $ref: `#/$defs/d${i + 1}` });
  return { $ref: "#/$defs/d0", $defs: definitions };
}

/** A schema of whole numbers. */
export const integer: Schema = { type: "integer", minimum: 1, maximum: 9 };
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Schemas with values: an error would be a defect. */
export const POSSIBLE: Readonly<Record<string, Schema>> = {
  "110 members that each hold the whole again": {
    type: "object",
    properties: Object.fromEntries([
      ...range(110).map((i) => [`section${i}`, { $ref: "#" }]),
      ...range(20).map((i) => [`option${i}`, { type: "array", items: { type: "string" } }]),
    ]),
  },
  "twenty members a level, eight levels": chain(8, integer, (next) => ({
    type: "object",
    properties: Object.fromEntries(range(20).map((i) => [`m${i}`, next])),
  })),
  "oneOf of ten objects that share a member": {
    oneOf: range(10).map((i) => ({
      type: "object",
      properties: { name: { type: "string" }, [`kind${i}`]: { const: true }, ports: { type: "array", items: integer } },
      ...(i === 1 ? { additionalProperties: false } : { required: ["name", `kind${i}`] }),
    })),
  },
  "64 objects deep": nest(64, integer, (a) => ({ type: "object", properties: { a }, required: ["a"] })),
  "64 lists deep": nest(64, integer, (items) => ({ type: "array", items, minItems: 1, maxItems: 1 })),
  "a chain of 300 references": chain(300, integer, (next) => next),
  "allOf twice, 16 times over": chain(16, integer, (next) => ({ allOf: [next, next] })),
  "anyOf twice, 16 times over": chain(16, integer, (next) => ({ anyOf: [next, next] })),
  "16 choices at once": {
    type: "object",
    allOf: range(16).map((i) => ({ anyOf: [{ required: [`a${i}`] }, { required: [`b${i}`] }] })),
  },
  "16 choices of values at once": {
    type: "object",
    properties: Object.fromEntries(range(16).map((i) => [`p${i}`, { type: "integer" }])),
    required: range(16).map((i) => `p${i}`),
    allOf: range(16).map((i) => ({
      oneOf: [{ properties: { [`p${i}`]: { maximum: 0 } } }, { properties: { [`p${i}`]: { minimum: 1 } } }],
    })),
  },
  "16 conditions at once": {
    type: "object",
    properties: Object.fromEntries(range(17).map((i) => [`p${i}`, { type: "boolean" }])),
    required: ["p0"],
    allOf: range(16).map((i) => ({
      if: { properties: { [`p${i}`]: { const: true } }, required: [`p${i}`] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: [`p${i + 1}`] },
    })),
  },
  "a thousand branches": { anyOf: range(1000).map((i) => ({ const: `branch ${i}` })) },
  "a hundred exclusive objects": {
    oneOf: range(100).map((i) => ({
      type: "object",
      properties: { kind: { const: i }, [`v${i}`]: integer },
      required: ["kind"],
    })),
  },
  "a thousand properties": {
    type: "object",
    properties: Object.fromEntries(range(1000).map((i) => [`field${i}`, integer])),
    required: range(1000).map((i) => `field${i}`),
  },
  "an enum of 20,000": { enum: range(20_000) },
  "nested repetition": { type: "string", pattern: "^(a+)+$", minLength: 30, maxLength: 40 },
  "nested repetition with alternatives": { type: "string", pattern: "^((a|aa)+b?)+c$", minLength: 25, maxLength: 50 },
  "overlapping repetitions": { type: "string", pattern: "^(\\w+\\s?)*\\w$", minLength: 20, maxLength: 30 },
  "a pattern of words with a tail": { type: "string", pattern: "^(([a-z])+.)+[A-Z]([a-z])+$", maxLength: 40 },
  "a pattern of ten thousand characters": { type: "string", pattern: "^[ab]{10000}$" },
  "two patterns that catch much": {
    type: "string",
    maxLength: 30,
    allOf: [{ pattern: "^(x+x+)+y$" }, { pattern: "^.{10,20}$" }],
  },
  "all of a domain of 400": {
    type: "array",
    items: { type: "integer", minimum: 1, maximum: 400 },
    minItems: 400,
    uniqueItems: true,
  },
  "all of an enum of 60": { type: "array", items: { enum: range(60) }, minItems: 60, uniqueItems: true },
  "all pairs": {
    type: "array",
    items: {
      type: "object",
      properties: { a: { enum: range(6) }, b: { type: "boolean" } },
      required: ["a", "b"],
      additionalProperties: false,
    },
    minItems: 12,
    uniqueItems: true,
  },
  "a list of two thousand": { type: "array", items: integer, minItems: 2000 },
  "a text of a hundred thousand": { type: "string", minLength: 100_000, maxLength: 100_000 },
  "two hundred properties by pattern": {
    type: "object",
    patternProperties: { "^[a-z]{2}$": integer },
    additionalProperties: false,
    minProperties: 200,
  },
  "recursion in many places": {
    $ref: "#/$defs/n",
    $defs: {
      n: {
        type: "object",
        properties: Object.fromEntries(range(20).map((i) => [`c${i}`, { type: "array", items: { $ref: "#/$defs/n" } }])),
        required: range(20).map((i) => `c${i}`),
      },
    },
  },
};

/** Schemas that have values in theory; an error of ours is an answer as well. */
export const EXTREME: Readonly<Record<string, Schema>> = {
  "5,000 objects deep": nest(5000, integer, (a) => ({ type: "object", properties: { a }, required: ["a"] })),
  "5,000 lists deep": nest(5000, integer, (items) => ({ type: "array", items, minItems: 1 })),
  "5,000 allOf deep": nest(5000, integer, (inner) => ({ allOf: [inner] })),
  "5,000 anyOf deep": nest(5000, integer, (inner) => ({ anyOf: [inner] })),
  "5,000 not deep": nest(5000, integer, (not) => ({ not })),
  "5,000 references": chain(5000, integer, (next) => next),
  "allOf twice, 40 times over": chain(40, integer, (next) => ({ allOf: [next, next] })),
  "oneOf with a twin, 16 times over": chain(16, integer, (next) => ({ oneOf: [next, { type: "string" }] })),
  "two properties, 30 times over": chain(30, integer, (next) => ({
    type: "object",
    properties: { a: next, b: next },
    required: ["a", "b"],
  })),
  "two items, 30 times over": chain(30, integer, (next) => ({ type: "array", items: next, minItems: 2 })),
  "64 choices at once": {
    type: "object",
    allOf: range(64).map((i) => ({ anyOf: [{ required: [`a${i}`] }, { required: [`b${i}`] }] })),
  },
  "a puzzle of 20 variables": {
    type: "array",
    items: { type: "boolean" },
    minItems: 20,
    maxItems: 20,
    allOf: range(60).map((i) => ({
      anyOf: [1, 7, 12].map((step) => ({
        prefixItems: range(20).map((at) => (at === (i * step + step) % 20 ? { const: (i * step) % 3 !== 0 } : true)),
      })),
    })),
  },
  "a list of a billion": { type: "array", items: integer, minItems: 1_000_000_000 },
  "a text of a billion": { type: "string", minLength: 1_000_000_000 },
  "a billion properties": { type: "object", minProperties: 1_000_000_000 },
  "a billion that it contains": { type: "array", contains: integer, minContains: 1_000_000_000 },
  "a pattern of a billion": { type: "string", pattern: "^a{1000000000}$" },
  "a pattern of repeated repetitions": { type: "string", pattern: "^((((a{99}){99}){99}){99})$" },
  "not a pattern that catches much": { type: "string", pattern: "^a{30,40}$", not: { pattern: "^(a+)+b$" } },
  "look-aheads in a row": { type: "string", pattern: `^${"(?=.*[a-z].*[0-9])".repeat(20)}(?:[a-z0-9]+)+$`, maxLength: 30 },
  "all of a domain but for a hair": {
    type: "array",
    items: { type: "string", pattern: "^[ab]{9}$" },
    minItems: 512,
    uniqueItems: true,
  },
};

/** Schemas without values, by ways that invite a search without end. */
export const IMPOSSIBLE: Readonly<Record<string, Schema>> = {
  "one value too few for a list": { type: "array", items: { enum: range(50) }, minItems: 51, uniqueItems: true },
  "pairs too few for a list": {
    type: "array",
    items: { type: "array", prefixItems: [{ type: "boolean" }, { type: "boolean" }], items: false, minItems: 2 },
    minItems: 5,
    uniqueItems: true,
  },
  "sixteen choices of which each is impossible": {
    allOf: range(16).map(() => ({ anyOf: [{ type: "string", maxLength: -0 }, { const: 1 }] })),
    type: "boolean",
  },
  "no multiple in a wide range": { type: "integer", multipleOf: 1_000_000_007, minimum: 1, maximum: 1_000_000_006 },
  "bounds far beyond numbers": { type: "number", minimum: 1.7e308, maximum: -1.7e308 },
};

/** References that lead nowhere but back. */
export const LOOPS: Readonly<Record<string, Schema>> = {
  "the root": { $ref: "#" },
  "two definitions": { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } },
  "through allOf": { allOf: [{ $ref: "#" }] },
  "through anyOf": { anyOf: [{ $ref: "#" }, { type: "integer" }] },
  "through oneOf": { oneOf: [{ $ref: "#" }, { type: "integer" }] },
  "through not": { not: { $ref: "#" } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  "through if": { if: { $ref: "#" }, then: { type: "integer" } },
  "through a dynamic reference": { $dynamicAnchor: "x", $dynamicRef: "#x" },
};
