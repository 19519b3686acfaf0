import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

describe("bytes", () => {
  it("has sixteen bytes by default, or as many as asked", () => {
    expectTypeOf(f.bytes()).toEqualTypeOf<Field<Uint8Array>>();
    const values = valuesOf(f.bytes(), 1000);
    expect(values.every((v) => v instanceof Uint8Array && v.length === 16)).toBe(true);
    expect(new Set(values.flatMap((v) => [...v])).size).toBe(256);
    expect(new Set(valuesOf(f.bytes({ minLength: 0, maxLength: 3 })).map((v) => v.length))).toEqual(new Set([0, 1, 2, 3]));
  });

  it("is unique up to its capacity, and over wide domains", () => {
    allValuesOf(f.bytes({ length: 1 }), 256);
    expect(new Set(valuesOf(f.bytes({ minLength: 7, maxLength: 9 }).unique(), 2000).map(String)).size).toBe(2000);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.bytes({ length: 1.5 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.bytes({ minLength: 17, maxLength: 3 }))).toEqual(["RANGE_EMPTY v.maxLength"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.bytes()).length).toBe(20);
    expect(goldenOf(f.bytes({ length: 4 }))).toMatchInlineSnapshot(`
      [
        "[{"0":170,"1":141,"2":168,"3":91},{"0":10,"1":231,"2":57,"3":101}] d64d9e531d7d855fafcb56204184b1bc",
        "[{"0":165,"1":122,"2":13,"3":227},{"0":153,"1":149,"2":140,"3":89}] 739e12f93be12d09ea9f3a17b115d0e5",
        "[{"0":114,"1":156,"2":89,"3":234},{"0":192,"1":251,"2":187,"3":51}] 3c17241dffa4a9844ae7fc4ab19f36a9",
      ]
    `);
  });
});
