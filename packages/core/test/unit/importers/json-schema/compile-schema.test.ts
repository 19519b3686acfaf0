import { describe, expect, it } from "vitest";
import { compileSchema } from "../../../../src/importers/json-schema/compile-schema.js";
import { FieldRandom } from "../../../../src/index.js";
import { catchError } from "../../../catch-error.js";

const random = new FieldRandom([1, 2, 3, 4]);
const values = (schema: unknown, count = 20): unknown[] => {
  const maker = compileSchema(schema).prepare({ random });
  return Array.from({ length: count }, (_, row) => maker.make(row, 64));
};

describe("schemas without values", () => {
  it.each([
    [{ type: "integer", minimum: 3, maximum: 2 }, "minimum"],
    [{ type: "array", items: { type: "boolean" }, uniqueItems: true, minItems: 3 }, "uniqueItems"],
    [{ allOf: [{ type: "string" }, { type: "integer" }] }, "type"],
    [{ type: "object", required: ["a"], properties: { a: false } }, "false"],
    [{ not: {} }, "not"],
  ])("%j is refused, naming %s", (schema, keyword) => {
    const error = catchError(() => compileSchema(schema));
    expect(error.code).toBe("SCHEMA_UNSATISFIABLE");
    expect(error.details["keywords"]).toContain(keyword);
  });

  it("refuses nesting without end", () => {
    const schema = { type: "object", properties: { a: { $ref: "#" } }, required: ["a"] };
    expect(catchError(() => compileSchema(schema)).code).toBe("SCHEMA_UNSATISFIABLE");
  });
});

describe("broken schemas", () => {
  it("names every fault with its place", () => {
    const error = catchError(() => compileSchema({ type: "text", properties: { a: { minLength: -1 } } }));
    expect(error.code).toBe("SCHEMA_INVALID");
    expect(error.issues.map(({ path }) => path)).toEqual(["#/type", "#/properties/a/minLength"]);
  });

  it("says how to give a document that is referred to", () => {
    const error = catchError(() => compileSchema({ $ref: "https://example.test/a.json" }));
    expect(error.code).toBe("SCHEMA_REFERENCE_UNKNOWN");
    expect(error.hint).toContain("remotes");
  });

  it("refuses what is larger than values are made", () => {
    for (const schema of [
      { type: "string", minLength: 1e9 },
      { type: "array", items: true, minItems: 1e9 },
    ]) {
      expect(catchError(() => compileSchema(schema)).code).toBe("SCHEMA_UNSUPPORTED");
    }
  });
});

describe("values", () => {
  it("are of the type that keywords speak of", () => {
    expect(values({ minLength: 3 }).every((value) => typeof value === "string")).toBe(true);
    expect(values({ properties: { a: true }, required: ["a"] }).every((value) => Object.hasOwn(value as object, "a"))).toBe(true);
  });

  it("take every branch", () => {
    const schema = { oneOf: [{ const: "a" }, { type: "integer" }, { type: "object", required: ["x"] }] };
    expect(new Set(values(schema, 100).map((value) => typeof value))).toEqual(new Set(["string", "number", "object"]));
  });

  it("have members of any name", () => {
    const schema = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__","toString"]}',
    );
    for (const value of values(schema)) {
      expect(Object.keys(value as object)).toEqual(["__proto__", "toString"]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
  });

  it("are multiples by digits and by division", () => {
    const found = values({ type: "number", multipleOf: 0.01, minimum: 1, maximum: 9 }, 300) as number[];
    for (const value of found) expect(Number.isInteger(value / 0.01)).toBe(true);
    expect(new Set(found).size).toBeGreaterThan(100);
  });

  it("know what was evaluated", () => {
    const schema = { anyOf: [{ properties: { a: { type: "integer" } }, required: ["a"] }], unevaluatedProperties: false };
    for (const value of values(schema)) expect(Object.keys(value as object)).toEqual(["a"]);
  });

  it("hold as many elements of a kind as asked", () => {
    const schema = { type: "array", contains: { const: 7 }, minContains: 2, maxContains: 3, items: { type: "integer" } };
    for (const value of values(schema) as number[][]) {
      const sevens = value.filter((item) => item === 7).length;
      expect(sevens).toBeGreaterThanOrEqual(2);
      expect(sevens).toBeLessThanOrEqual(3);
    }
  });

  it("of a recursive schema come to an end", () => {
    const schema = {
      $ref: "#/$defs/n",
      $defs: { n: { type: "object", properties: { left: { $ref: "#/$defs/n" }, right: { $ref: "#/$defs/n" } } } },
    };
    const sizes = values(schema, 100).map((value) => JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThan(5000);
    expect(Math.max(...sizes)).toBeGreaterThan(50);
  });

  it("stand for what a mark says", () => {
    const schema = { type: "object", properties: { at: { type: "integer", "x-seedbed-mark": "big" } }, required: ["at"] };
    const compiled = compileSchema(schema, { judge: () => undefined, convert: (_, value) => BigInt(value as number) });
    expect(typeof (compiled.prepare({ random }).make(0, 64) as { at: unknown }).at).toBe("bigint");
  });
});
