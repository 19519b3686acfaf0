import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

const digit = f.int({ min: 0, max: 9 });

describe("array", () => {
  it("has none to five elements by default, or as many as asked", () => {
    expectTypeOf(f.array(f.timestamp())).toEqualTypeOf<Field<Date[]>>();
    const lengths = (field: Parameters<typeof valuesOf>[0]): Set<number> =>
      new Set((valuesOf(field) as unknown[][]).map((v) => v.length));
    expect(lengths(f.array(digit))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(lengths(f.array(digit, { length: 3 }))).toEqual(new Set([3]));
    expect(lengths(f.array(digit, { min: 7 }))).toEqual(new Set([7]));
    expect(lengths(f.array(digit, { max: 0 }))).toEqual(new Set([0]));
  });

  it("draws every element anew", () => {
    const all = valuesOf(f.array(digit, { length: 8 }), 500).flat();
    for (let d = 0; d < 10; d++) expect(Math.abs(all.filter((v) => v === d).length - 400)).toBeLessThan(100);
  });

  it("holds any kind of element", () => {
    for (const of of [
      f.string(),
      f.enum(["a", "b"]),
      f.bool(),
      f.uuid(),
      f.array(digit),
      f.object({ a: digit, b: f.derived("a + 1") }),
      f.json(),
      f.nullable(digit, 0.5),
      f.date(),
      f.bytes(),
    ]) {
      expect(valuesOf(f.array(of as Field<unknown>), 50)).toHaveLength(50);
    }
    expect(valuesOf(f.array(f.nullable(digit, 0.5), { length: 9 })).flat()).toContain(null);
  });

  it("has elements that differ", () => {
    for (const values of valuesOf(f.array(digit, { min: 0, max: 10, distinct: true }), 300))
      expect(new Set(values).size).toBe(values.length);
    expect(valuesOf(f.array(digit, { length: 10, distinct: true })).every((v) => v.length === 10)).toBe(true);
    const orders = new Set(valuesOf(f.array(f.enum(["a", "b", "c"]), { length: 3, distinct: true })).map(String));
    expect(orders.size).toBe(6);
    for (const field of [f.uuid(), f.string(), f.pattern(/[a-z]{2}/)]) {
      for (const values of valuesOf(f.array(field, { length: 6, distinct: true }), 50)) expect(new Set(values).size).toBe(6);
    }
  });

  it("reports bad options", () => {
    expect(faultsOf(f.array(digit, { min: 3, max: 2 }))).toEqual(["RANGE_EMPTY v.max"]);
    expect(faultsOf(f.array(digit, { length: 1e6 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.array(digit, { length: 1, min: 1 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.array(digit, { max: 11, distinct: true }))).toEqual(["CAPACITY_EXCEEDED v.distinct"]);
    expect(faultsOf(f.array(f.json(), { distinct: true }))).toEqual(["UNIQUE_UNSUPPORTED v.distinct"]);
    expect(faultsOf(f.array(f.nullable(digit), { distinct: true }))).toEqual(["OPTION_INVALID v.distinct"]);
    expect(faultsOf(f.array(digit.unique()))).toEqual(["UNIQUE_UNSUPPORTED v.of"]);
    expect(faultsOf(f.array(f.int({ min: 2, max: 1 })))).toEqual(["RANGE_EMPTY v.of.max"]);
    expect(faultsOf(f.array(f.template("{v}")) as Field<string[]>)[0]).toMatch(/^PATH_UNKNOWN/);
    expect(faultsOf(f.array({ node: { kind: "nothing" } } as never))[0]).toMatch(/^KIND_UNKNOWN/);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.array(digit)).length).toBe(20);
    expect(lastValuesOf(f.array(f.string(), { length: 3, distinct: true })).length).toBe(20);
    expect(goldenOf(f.array(digit))).toMatchInlineSnapshot(`
      [
        "[[1,1,8,6,7],[1,4,2]] 396446103684d46733e16fbb8a5bb853",
        "[[0,8,3,5,4],[6,4]] 065aab3de88bb614af0a28d42277e395",
        "[[],[9,8,7]] b96a3b9089332a568895d09a6e0cfc9b",
      ]
    `);
    expect(goldenOf(f.array(f.string({ length: 2 }), { distinct: true }))).toMatchInlineSnapshot(`
      [
        "[["3U","kV","jR","Dq","u8"],["ff","TU","1L"]] 5704f25acb421444c51a29231fc3f91c",
        "[["N2","u7","LU","mX","uE"],["kn","Zj"]] 09f1d38b711fd1e0a0a4639ad9abb016",
        "[[],["CC","2v","TZ"]] 1332cea08f97e3d597b3418e6dfb1eb1",
      ]
    `);
  });
});
