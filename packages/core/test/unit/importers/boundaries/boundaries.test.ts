import { describe, expect, it } from "vitest";
import * as z from "zod";
import { boundaries } from "../../../../src/importers/boundaries/boundaries.js";

const valuesOf = (schema: object): unknown[] => boundaries(schema).map(({ value }) => value);

describe("edges", () => {
  it("are both ends of numbers, and their neighbours", () => {
    expect(valuesOf({ type: "integer", minimum: 18, maximum: 99 })).toEqual([18, 19, 99, 98]);
    expect(valuesOf({ type: "number", exclusiveMinimum: 0, maximum: 1 })).toEqual([5e-324, 1, 0.5, 0.1]);
    expect(valuesOf({ type: "number", multipleOf: 0.1, minimum: 0.25, maximum: 3.1 })).toEqual([0.4, 0.5, 3.1, 3, 1]);
  });

  it("are the extremes of numbers without bounds", () => {
    expect(valuesOf({ type: "integer" })).toEqual([0, 1, -1, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]);
  });

  it("are the shortest and longest texts", () => {
    const lengths = valuesOf({ type: "string", minLength: 2, maxLength: 5 }).map((text) => [...(text as string)].length);
    expect(Math.min(...lengths)).toBe(2);
    expect(Math.max(...lengths)).toBe(5);
    const pattern = valuesOf({ type: "string", pattern: "^[A-Z]{2,4}$" }).map((text) => (text as string).length);
    expect(new Set(pattern)).toEqual(new Set([2, 3, 4]));
  });

  it("are edge cases of formats", () => {
    expect(valuesOf({ type: "string", format: "ipv4" })).toEqual(expect.arrayContaining(["0.0.0.0", "255.255.255.255"]));
  });

  it("are each value that is listed, both booleans and null", () => {
    expect(valuesOf({ enum: ["a", 1, null] })).toEqual(expect.arrayContaining(["a", 1, null]));
    expect(valuesOf({ type: ["boolean", "null"] })).toEqual(expect.arrayContaining([true, false, null]));
  });

  it("are empty and full lists, and lists with each edge of an element", () => {
    const values = valuesOf({ type: "array", items: { enum: [1, 2] }, maxItems: 3 }) as number[][];
    expect(new Set(values.map((list) => list.length))).toEqual(new Set([0, 1, 2, 3]));
    expect(values).toEqual(expect.arrayContaining([[1], [2]]));
  });

  it("are each branch of a union", () => {
    const schema = {
      oneOf: [
        { type: "integer", minimum: 5 },
        { type: "object", required: ["a"], properties: { a: { const: 1 } } },
      ],
    };
    expect(valuesOf(schema)).toEqual(expect.arrayContaining([5, { a: 1 }]));
  });
});

describe("objects", () => {
  const schema = {
    type: "object",
    required: ["id"],
    additionalProperties: false,
    properties: { id: { type: "integer", minimum: 1, maximum: 9 }, role: { enum: ["a", "b"] }, on: { type: "boolean" } },
  };

  it("combine every two edges of every two members", () => {
    const pairs = new Set<string>();
    for (const value of valuesOf(schema) as Record<string, unknown>[]) {
      pairs.add(`id ${value["id"]} role ${value["role"]}`);
      pairs.add(`id ${value["id"]} on ${value["on"]}`);
      pairs.add(`role ${value["role"]} on ${value["on"]}`);
    }
    for (const id of [1, 2, 8, 9]) {
      for (const role of ["a", "b", undefined]) expect(pairs).toContain(`id ${id} role ${role}`);
      for (const on of [true, false, undefined]) expect(pairs).toContain(`id ${id} on ${on}`);
    }
    for (const role of ["a", "b", undefined])
      for (const on of [true, false, undefined]) expect(pairs).toContain(`role ${role} on ${on}`);
  });

  it("take fewer values than all combinations", () => {
    const properties = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, { type: "boolean" }]));
    const found = boundaries({ type: "object", properties, additionalProperties: false });
    expect(found.length).toBeLessThan(30);
    expect(found.leftOut).toEqual([]);
  });

  it("reach edges that only go with others", () => {
    const dependent = {
      type: "object",
      properties: { card: { type: "integer", minimum: 1, maximum: 2 }, zip: { enum: ["a"] } },
      dependentRequired: { card: ["zip"] },
      additionalProperties: false,
    };
    expect(valuesOf(dependent)).toEqual(expect.arrayContaining([{}, { zip: "a" }, { card: 1, zip: "a" }, { card: 2, zip: "a" }]));
  });
});

describe("bounds", () => {
  it("names what does not fit", () => {
    const schema = { type: "object", properties: { a: { type: "integer" }, b: { type: "integer" } } };
    const all = boundaries(schema);
    const some = boundaries(schema, { limit: 5 });
    expect(some).toEqual(all.slice(0, 5));
    expect(some.leftOut.length).toBeGreaterThanOrEqual(all.length - 5);
  });

  it("names lengths that are not made", () => {
    expect(boundaries({ type: "string", maxLength: 1e9 }).leftOut).toEqual(["1000000000 characters"]);
  });

  it("comes to an end where schemas refer to themselves", () => {
    const node = { type: "object", required: ["v"], properties: { v: { type: "boolean" }, next: { $ref: "#/$defs/node" } } };
    expect(boundaries({ $ref: "#/$defs/node", $defs: { node } }).length).toBeLessThanOrEqual(200);
  });

  it("refuses limits that are none", () => {
    expect(() => boundaries({}, { limit: 0 })).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
  });
});

it("gives values of a library's own types", () => {
  const schema = z.object({ born: z.date().min(new Date(0)), count: z.bigint().optional() });
  const found = boundaries(schema);
  for (const { value } of found) expect(schema.safeParse(value).success).toBe(true);
  expect(found.map(({ value }) => value.born.getTime())).toContain(0);
});
