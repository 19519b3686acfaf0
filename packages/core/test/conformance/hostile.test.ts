import { describe, expect, test } from "vitest";
import { EXTREME, IMPOSSIBLE, integer, LOOPS, POSSIBLE, type Schema } from "./hostile-schemas.js";
import { KNOWN_GAPS } from "./known-gaps.js";
import { findOutcome } from "./outcome.js";
import { createReferenceJudge } from "./reference-judge.js";

/** Each schema is done with, one way or the other, within this time; what takes longer is stopped before. */
const TIMEOUT = { timeout: 20_000 };

describe("values within bounds of time", () => {
  test.each(Object.entries(POSSIBLE))("%s", TIMEOUT, (_, schema) => {
    const { values, code } = findOutcome(schema);
    expect(code).toBeUndefined();
    expect(values).toHaveLength(3);
    const judge = createReferenceJudge("2020-12", { title: "", schema, outcome: "valid" });
    expect(values.map(judge)).toEqual([undefined, undefined, undefined]);
  });

  test.each(Object.entries(EXTREME))("%s, or an error of ours", TIMEOUT, (_, schema) => {
    const { values, code } = findOutcome(schema);
    if (code === undefined) expect(values).toHaveLength(3);
    else expect(code).toMatch(/^SCHEMA_/);
    expect(code).not.toBe("SCHEMA_INVALID");
  });

  test.each(Object.entries(IMPOSSIBLE))("none: %s", TIMEOUT, (name, schema) => {
    const { code } = findOutcome(schema);
    if (Object.hasOwn(KNOWN_GAPS, `hostile: ${name}`)) expect(code).not.toBe("SCHEMA_UNSATISFIABLE");
    else expect(code).toBe("SCHEMA_UNSATISFIABLE");
  });

  test.each(Object.entries(LOOPS))("a loop: %s", TIMEOUT, (_, schema) => {
    const { values, code } = findOutcome(schema);
    if (code === undefined) expect(values).toHaveLength(3);
    else expect(code).toMatch(/^SCHEMA_/);
  });
});

describe("documents that are no schemas", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["null", null],
    ["a list", []],
    ["a text", "object"],
    ["a number", 3],
    ["an unknown type", { type: "text" }],
    ["a list of no types", { type: [] }],
    ["a bound that is text", { type: "integer", minimum: "3" }],
    ["a divisor of zero", { multipleOf: 0 }],
    ["a negative length", { minLength: -1 }],
    ["a fraction of an item", { minItems: 1.5 }],
    ["a pattern that is none", { type: "string", pattern: "(" }],
    ["a pattern of names that is none", { patternProperties: { "[": true } }],
    ["required that is text", { required: "a" }],
    ["properties that are a list", { properties: [] }],
    ["a property that is a number", { properties: { a: 4 } }],
    ["allOf that is an object", { allOf: {} }],
    ["a reference that is a number", { $ref: 7 }],
    ["enum that is text", { enum: "abc" }],
  ];
  test.each(cases)("%s", TIMEOUT, (_, schema) => {
    expect(findOutcome(schema).code).toBe("SCHEMA_INVALID");
  });

  test("a document that holds itself", TIMEOUT, () => {
    const schema: Schema = { type: "object", properties: {} };
    (schema["properties"] as Schema)["again"] = schema;
    const { values, code } = findOutcome(schema);
    if (code === undefined) expect(values).toHaveLength(3);
    else expect(code).toMatch(/^SCHEMA_/);
  });
});

describe("references to what is not there", () => {
  const cases: readonly (readonly [string, Schema])[] = [
    ["a definition", { $ref: "#/$defs/none" }],
    ["an anchor", { $ref: "#none" }],
    ["a document", { $ref: "https://example.test/none.json" }],
    ["a part of a list", { $ref: "#/allOf/3", allOf: [{}] }],
    ["a prototype's property", { $ref: "#/$defs/constructor", $defs: {} }],
    ["a file", { $ref: "file:///etc/passwd" }],
    ["a definition of a given document", { $ref: "https://example.test/given.json#/$defs/none" }],
  ];
  test.each(cases)("%s", TIMEOUT, (_, schema) => {
    const remotes = { "https://example.test/given.json": { type: "integer" } };
    expect(findOutcome(schema, { remotes }).code).toBe("SCHEMA_REFERENCE_UNKNOWN");
  });
});

describe("names of prototypes", () => {
  const own = (text: string) => JSON.parse(text) as Schema;

  test("a required __proto__ becomes an own property", TIMEOUT, () => {
    const { values } = findOutcome(
      own('{"type":"object","properties":{"__proto__":{"const":{"polluted":true}}},"required":["__proto__"]}'),
    );
    expect(values).toHaveLength(3);
    for (const value of values) {
      expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
      expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":true}}');
    }
    expect(({} as Schema)["polluted"]).toBeUndefined();
  });

  test("a const with __proto__ is given as it is", TIMEOUT, () => {
    const { values } = findOutcome(own('{"const":{"__proto__":{"polluted":1},"a":1}}'));
    expect(JSON.stringify(values[0])).toBe('{"__proto__":{"polluted":1},"a":1}');
    expect(({} as Schema)["polluted"]).toBeUndefined();
  });

  test("names by enum and by requirement", TIMEOUT, () => {
    const schema = own('{"type":"object","propertyNames":{"enum":["__proto__","constructor","toString"]},"minProperties":3}');
    const { values } = findOutcome({ ...schema, additionalProperties: integer });
    for (const value of values) expect(Object.keys(value as object).sort()).toEqual(["__proto__", "constructor", "toString"]);
    const { values: required } = findOutcome({ type: "object", required: ["__proto__"], additionalProperties: integer });
    for (const value of required) expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
  });

  test("a definition called __proto__", TIMEOUT, () => {
    const { values } = findOutcome(own('{"$ref":"#/$defs/__proto__","$defs":{"__proto__":{"const":3}}}'));
    expect(values).toEqual([3, 3, 3]);
  });

  test("consts with names that a prototype has", TIMEOUT, () => {
    const value = { toString: 1, valueOf: 2, hasOwnProperty: 3 };
    expect(findOutcome({ enum: [value] }).values).toEqual([value, value, value]);
    expect(findOutcome({ type: "array", items: { const: value }, uniqueItems: true, minItems: 2 }).code).toBe(
      "SCHEMA_UNSATISFIABLE",
    );
  });

  test("a list of unique objects with such names", TIMEOUT, () => {
    const items = { enum: [own('{"toString":1}'), own('{"toString":2}'), own('{"valueOf":1}')] };
    const { values } = findOutcome({ type: "array", items, uniqueItems: true, minItems: 3 });
    for (const value of values) expect(value).toHaveLength(3);
  });
});

test("a schema is not changed", () => {
  const schema = { $id: "https://example.test/kept", type: "object", properties: { a: { default: 3 } }, required: ["a"] };
  const before = structuredClone(schema);
  findOutcome(schema);
  expect(schema).toEqual(before);
  const frozen = Object.freeze({
    type: "object",
    properties: Object.freeze({ a: Object.freeze({ const: Object.freeze([1]) }) }),
  });
  expect(findOutcome(frozen).code).toBeUndefined();
});
