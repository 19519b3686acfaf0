import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

describe("time", () => {
  it("is a second of the day by default", () => {
    expectTypeOf(f.time()).toEqualTypeOf<Field<string>>();
    expect(valuesOf(f.time(), 500).every((v) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(v))).toBe(true);
  });

  it("includes both bounds and keeps to its step", () => {
    const values = valuesOf(f.time({ from: "09:00", to: "10:00", step: "PT15M" }));
    expect(new Set(values)).toEqual(new Set(["09:00:00", "09:15:00", "09:30:00", "09:45:00", "10:00:00"]));
    expect(valuesOf(f.time({ from: "23:59:59.990", step: "PT0.005S" })).every((v) => /^23:59:59\.99[05]$/.test(v))).toBe(true);
  });

  it("is unique up to its capacity", () => {
    allValuesOf(f.time({ step: "PT1M" }), 1440);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.time({ from: "24:00" }))).toEqual(["TIME_INVALID v.from"]);
    expect(faultsOf(f.time({ from: "22:00", to: "06:00" }))).toEqual(["RANGE_EMPTY v.to"]);
    expect(faultsOf(f.time({ step: "-PT1S" }))).toEqual(["DURATION_INVALID v.step"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.time()).length).toBe(20);
    expect(goldenOf(f.time())).toMatchInlineSnapshot(`
      [
        "["20:43:04","15:03:40"] 4f426a3437eea35bdae103e98dd1b930",
        "["23:37:25","10:52:16"] 627c9648e9ea0d4327bdee80c9709c3a",
        "["02:21:07","13:23:15"] c6cfd8f3a70071eaa950a4c46213f847",
      ]
    `);
  });
});
