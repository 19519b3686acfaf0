import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

describe("decimal", () => {
  it("is a whole multiple of 10^-scale within its bounds, both included", () => {
    expectTypeOf(f.decimal()).toEqualTypeOf<Field<number>>();
    const values = valuesOf(f.decimal({ min: 0.29, max: 0.31 }));
    expect(new Set(values)).toEqual(new Set([0.29, 0.3, 0.31]));
    expect(valuesOf(f.decimal()).every((v) => v >= 0 && v <= 1000 && Number(v.toFixed(2)) === v)).toBe(true);
  });

  it("reads as text with all its digits", () => {
    expectTypeOf(f.decimal({ as: "string" })).toEqualTypeOf<Field<string>>();
    expect(valuesOf(f.decimal({ min: -5, max: 5, scale: 3, as: "string" })).every((v) => /^-?\d\.\d{3}$/.test(v))).toBe(true);
  });

  it("follows a distribution", () => {
    const values = valuesOf(f.decimal({ mean: 1000, stdDev: 300 }), 2000);
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    expect(Math.abs(mean - 1000)).toBeLessThan(30);
  });

  it("is unique up to its capacity", () => {
    allValuesOf(f.decimal({ min: 0, max: 1 }), 101);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.decimal({ scale: 16 }))).toEqual(["OPTION_INVALID v.scale"]);
    expect(faultsOf(loose("decimal", { as: "text" }))).toEqual(["OPTION_INVALID v.as"]);
    expect(faultsOf(f.decimal({ min: 1, max: 0 }))).toEqual(["RANGE_EMPTY v.max"]);
    expect(faultsOf(f.decimal({ min: 0.001, max: 0.002 }))).toEqual(["RANGE_EMPTY v.max"]);
    expect(faultsOf(f.decimal({ max: 1e15 }))).toEqual(["RANGE_UNSAFE v.max"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.decimal()).length).toBe(20);
    expect(goldenOf(f.decimal())).toMatchInlineSnapshot(`
      [
        "[863.25,627.55] 17022d599a9a2d94283ac1c4d7793871",
        "[984.32,452.97] a4766e7dddfdb4c146b0156221aa9c6b",
        "[98,557.82] 6a06b8e9d9fc032ac71422bf3f100d58",
      ]
    `);
    expect(goldenOf(f.decimal({ as: "string", scale: 4 }))).toMatchInlineSnapshot(`
      [
        "["863.2464","627.5528"] f1979ed259f552add66fb6843f23bf3c",
        "["984.3174","452.9720"] c3aa4f9a5a50ed0ef0ad97c55213dfc6",
        "["98.0029","557.8183"] 1ff375305ae2c38383f788515ca74e4b",
      ]
    `);
  });
});
