import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

describe("bool", () => {
  it("is true as often as asked", () => {
    expectTypeOf(f.bool()).toEqualTypeOf<Field<boolean>>();
    const share = (values: boolean[]): number => values.filter(Boolean).length / values.length;
    expect(Math.abs(share(valuesOf(f.bool(), 4000)) - 0.5)).toBeLessThan(0.04);
    expect(Math.abs(share(valuesOf(f.bool({ trueFraction: 0.9 }), 4000)) - 0.9)).toBeLessThan(0.03);
    expect(share(valuesOf(f.bool({ trueFraction: 0 })))).toBe(0);
    expect(share(valuesOf(f.bool({ trueFraction: 1 })))).toBe(1);
  });

  it("is unique up to its capacity", () => {
    allValuesOf(f.bool(), 2);
    expect(allValuesOf(f.bool({ trueFraction: 1 }), 1)).toEqual([true]);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.bool({ trueFraction: 1.5 }))).toEqual(["FRACTION_INVALID v.trueFraction"]);
    expect(faultsOf(loose("bool", { trueFraction: "half" }))).toEqual(["FRACTION_INVALID v.trueFraction"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.bool()).length).toBe(20);
    expect(goldenOf(f.bool({ trueFraction: 0.3 }))).toMatchInlineSnapshot(`
      [
        "[false,false] db7fb37b285e3ec23f3943d89020ff12",
        "[false,false] 730015e4b556b3e9fe64c4d0e441b671",
        "[true,false] 8ee060d951fc29bc1d1821955728b792",
      ]
    `);
  });
});
