import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

describe("float", () => {
  it("lies in [0, 1) by default and in [min, max) else", () => {
    expectTypeOf(f.float()).toEqualTypeOf<Field<number>>();
    expect(valuesOf(f.float()).every((v) => v >= 0 && v < 1)).toBe(true);
    expect(valuesOf(f.float({ min: -90, max: 90 })).every((v) => v >= -90 && v < 90)).toBe(true);
    expect(valuesOf(f.float({ min: 5 })).every((v) => v >= 5 && v < 6)).toBe(true);
    expect(new Set(valuesOf(f.float({ min: 3, max: 3 })))).toEqual(new Set([3]));
  });

  it("reaches over ranges wider than the largest number", () => {
    const values = valuesOf(f.float({ min: -1e308, max: 1.7e308 }));
    expect(values.every((v) => v >= -1e308 && v < 1.7e308)).toBe(true);
    expect(values.some((v) => v < 0) && values.some((v) => v > 1e308)).toBe(true);
  });

  it("stays below max where only few numbers lie between the bounds", () => {
    const max = 1 + 4 * Number.EPSILON;
    expect(valuesOf(f.float({ min: 1, max })).every((v) => v >= 1 && v < max)).toBe(true);
    expect(valuesOf(f.float({ min: -Number.MIN_VALUE, max: 0 })).every((v) => v < 0)).toBe(true);
  });

  it("rounds to a precision, both bounds included", () => {
    const values = valuesOf(f.float({ min: 0, max: 1, precision: 1 }), 500);
    expect(new Set(values)).toEqual(new Set([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]));
  });

  it("follows a distribution within its bounds", () => {
    const values = valuesOf(f.float({ mean: 10, stdDev: 2, min: 8, max: 14 }), 2000);
    expect(values.every((v) => v >= 8 && v <= 14)).toBe(true);
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    expect(mean).toBeGreaterThan(10);
    expect(mean).toBeLessThan(11);
  });

  it("is unique by construction, in narrow and in rounded ranges", () => {
    expect(new Set(valuesOf(f.float().unique(), 3000)).size).toBe(3000);
    expect(new Set(valuesOf(f.float({ min: 1e15, max: 1e15 + 4000 }).unique(), 1000)).size).toBe(1000);
    expect(new Set(valuesOf(f.float({ max: 2, precision: 2 }).unique(), 201)).size).toBe(201);
  });

  it("meets order rules by construction", () => {
    const { t } = createDataset(
      defineDataset({ t: table(300, { a: f.float({ precision: 2 }), b: f.float({ precision: 2 }) }).check("a < b") }),
      { seed: "demo" },
    );
    expect(t.toArray().every(({ a, b }) => a < b && Math.abs(a * 100 - Math.round(a * 100)) < 1e-9)).toBe(true);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.float({ min: 2, max: 1 }))).toEqual(["RANGE_EMPTY v.max"]);
    expect(faultsOf(loose("float", { min: "1" }))).toEqual(["OPTION_INVALID v.min"]);
    expect(faultsOf(f.float({ min: Number.NaN }))).toEqual(["OPTION_INVALID v.min"]);
    expect(faultsOf(f.float({ max: Number.POSITIVE_INFINITY }))).toEqual(["OPTION_INVALID v.max"]);
    expect(faultsOf(f.float({ precision: 1.5 }))).toEqual(["OPTION_INVALID v.precision"]);
    expect(faultsOf(f.float({ mean: 1 }))).toEqual(["OPTION_INVALID v.stdDev"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.float()).length).toBe(20);
    expect(goldenOf(f.float({ min: -1, max: 1 }))).toMatchInlineSnapshot(`
      [
        "[0.7264927277896407,0.25510566000030477] e03dd0fc4d0ac53947650311c320ffd4",
        "[0.9686346597432143,-0.09405601620766268] a868c99258e8ca534188d1bbf1a62589",
        "[-0.803994067792621,0.11563653877140734] 15d2eb2a5169bcf24a0065e5cdc542b5",
      ]
    `);
    expect(goldenOf(f.float({ mean: 0, stdDev: 1, precision: 3 }))).toMatchInlineSnapshot(`
      [
        "[1.095,0.325] 5ecda29ade3c02bce074c306b25c43df",
        "[2.152,-0.118] 44ad52ba41366457ade70708be43d557",
        "[-1.293,0.145] 5c0b675293177dcae1930359b0c87a59",
      ]
    `);
  });
});
