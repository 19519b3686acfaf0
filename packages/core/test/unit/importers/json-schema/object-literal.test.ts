import { describe, expect, test } from "vitest";
import { generate } from "../../../../src/importers/index.js";
import { ObjectLiterals } from "../../../../src/importers/json-schema/make/object-literal.js";

const make = (index: number, row: number, size: number): unknown => `${index} ${row} ${size}`;

/** The literal of a mask, once it is worth making. */
function findLater(literals: ObjectLiterals, mask: number): ReturnType<ObjectLiterals["find"]> {
  for (let i = 0; i < 100; i++) literals.find(mask);
  return literals.find(mask);
}

describe("object literals", () => {
  test("hold the members of their mask, in order", () => {
    const literals = new ObjectLiterals(["a", "first name", "ø_$"]);
    expect(Object.entries(findLater(literals, 0b101)!(make, 7, 3))).toEqual([
      ["a", "0 7 3"],
      ["ø_$", "2 7 3"],
    ]);
    expect(Object.keys(findLater(literals, 0)!(make, 7, 3))).toEqual([]);
  });

  test.each([['a"b'], ["__proto__"], ["a\\"], ["a\n"], ["`"]])("are not made of the name %j", (name) => {
    expect(findLater(new ObjectLiterals(["a", name]), 0b11)).toBeUndefined();
  });

  test("are not made for more members than a mask has bits", () => {
    expect(findLater(new ObjectLiterals(Array.from({ length: 31 }, (_, i) => `m${i}`)), 1)).toBeUndefined();
  });

  test("give the values that members set one by one give", () => {
    const properties = Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, { type: "integer" }]));
    const inner = { type: "object", properties, required: ["a"] };
    const schema = {
      type: "object",
      properties: { ...properties, inner, list: { type: "array", items: inner } },
      required: ["a"],
    };
    const values = generate(schema, { seed: 3, count: 300 });
    const alone = [0, 47, 48, 150, 299].map((at) => generate(schema, { seed: 3, at }));
    expect([0, 47, 48, 150, 299].map((at) => JSON.stringify(values[at]))).toEqual(alone.map((value) => JSON.stringify(value)));
  });
});
