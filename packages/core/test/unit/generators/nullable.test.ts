import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, valuesOf } from "./field-laws.js";

describe("nullable and optional", () => {
  it("are the methods as functions", () => {
    expectTypeOf(f.nullable(f.int())).toEqualTypeOf<Field<number | null>>();
    expectTypeOf(f.optional(f.string())).toEqualTypeOf<Field<string | undefined>>();
    expect(f.nullable(f.int(), 0.2).node).toEqual(f.int().nullable(0.2).node);
    expect(f.optional(f.int()).node).toEqual(f.int().optional().node);
  });

  it("take values away as often as asked", () => {
    const values = valuesOf(f.nullable(f.int({ min: 1, max: 5 }), 0.3), 3000);
    expect(Math.abs(values.filter((v) => v === null).length / 3000 - 0.3)).toBeLessThan(0.04);
    const { t } = createDataset(defineDataset({ t: table(300, { v: f.optional(f.bool(), 0.5) }) }), { seed: "demo" });
    const rows = t.toArray();
    expectTypeOf(rows[0]!).toEqualTypeOf<{ v?: boolean | undefined }>();
    expect(rows.some((row) => !("v" in row)) && rows.some((row) => "v" in row)).toBe(true);
  });

  it("report fractions outside 0 to 1", () => {
    expect(faultsOf(f.nullable(f.int(), 2))).toEqual(["FRACTION_INVALID v.nullFraction"]);
    expect(faultsOf(f.optional(f.int(), -1))).toEqual(["FRACTION_INVALID v.absentFraction"]);
  });

  it("keep their values", () => {
    expect(goldenOf(f.nullable(f.int({ min: 1, max: 5 }), 0.5))).toMatchInlineSnapshot(`
      [
        "[5,null] 6eeb1ecae19aca09871d572994a17972",
        "[5,null] 7d3cb3acb4262fb902fb7bcfc5c72482",
        "[1,3] 52fdafc389787396cb6ff6f824c5ffaf",
      ]
    `);
  });
});
