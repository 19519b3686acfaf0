import { createDataset, defineDataset, type Field, f, parseDuration, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

describe("duration", () => {
  it("reaches up to a day by default", () => {
    expectTypeOf(f.duration()).toEqualTypeOf<Field<string>>();
    const values = valuesOf(f.duration(), 500).map((v) => parseDuration(v)!);
    expect(values.every((v) => v >= 0 && v <= 86_400_000 && v % 1000 === 0)).toBe(true);
  });

  it("includes both bounds, negative ones too", () => {
    expect(new Set(valuesOf(f.duration({ from: "-PT1S", to: "PT1S" })))).toEqual(new Set(["-PT1S", "PT0S", "PT1S"]));
    expect(valuesOf(f.duration({ from: "P30D" }), 5)).toEqual(Array(5).fill("PT2592000S"));
  });

  it("meets order rules by construction, and is unique up to its capacity", () => {
    const { t } = createDataset(defineDataset({ t: table(200, { a: f.duration(), b: f.duration() }).check("a < b") }), {
      seed: "demo",
    });
    expect(t.toArray().every(({ a, b }) => parseDuration(a)! < parseDuration(b)!)).toBe(true);
    allValuesOf(f.duration({ to: "PT1M" }), 61);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.duration({ from: "P1M" }))).toEqual(["DURATION_INVALID v.from"]);
    expect(faultsOf(f.duration({ from: "PT2S", to: "PT1S" }))).toEqual(["RANGE_EMPTY v.to"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.duration()).length).toBe(20);
    expect(goldenOf(f.duration())).toMatchInlineSnapshot(`
      [
        "["PT74585S","PT54221S"] 4421df69cc3a2f80bad45658fafe8fe9",
        "["PT85046S","PT39137S"] 0fe2adaa54fcfdc9519c244ba762c14e",
        "["PT8467S","PT48196S"] 74fde59264f1069e453b661579a9c381",
      ]
    `);
  });
});
