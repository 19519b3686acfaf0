import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

describe("constant", () => {
  it.each(["EUR", "", 5, -0.5, true, null, [1, "a"], { a: { b: null } }])("is %j in every row", (value) => {
    expect(valuesOf(f.constant(value), 5)).toEqual(Array(5).fill(value));
    expect(lastValuesOf(f.constant(value))[0]).toEqual(value);
  });

  it("has the value's type", () => {
    expectTypeOf(f.constant("EUR")).toEqualTypeOf<Field<"EUR">>();
    expectTypeOf(f.constant(null)).toEqualTypeOf<Field<null>>();
  });

  it("shares no object between rows", () => {
    const [a, b] = valuesOf(f.constant({ list: [1] }), 2) as unknown as [{ list: number[] }, { list: number[] }];
    a.list.push(2);
    expect(b.list).toEqual([1]);
  });

  it("is unique in one row", () => {
    allValuesOf(f.constant("x"), 1);
  });

  it("reports what is no JSON value", () => {
    expect(faultsOf(loose("constant", undefined))).toEqual(["OPTION_INVALID v.value"]);
    expect(faultsOf(loose("constant", Number.NaN))).toEqual(["OPTION_INVALID v.value"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.constant("EUR"))).toMatchInlineSnapshot(`
      [
        "["EUR","EUR"] 7f7f18c4d3bc0a340d2a73a951cf28ce",
        "["EUR","EUR"] 7f7f18c4d3bc0a340d2a73a951cf28ce",
        "["EUR","EUR"] 7f7f18c4d3bc0a340d2a73a951cf28ce",
      ]
    `);
  });
});
