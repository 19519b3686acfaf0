import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

describe("string", () => {
  it("has eight to sixteen letters and digits by default", () => {
    expectTypeOf(f.string()).toEqualTypeOf<Field<string>>();
    const values = valuesOf(f.string(), 1000);
    expect(values.every((v) => /^[0-9A-Za-z]{8,16}$/.test(v))).toBe(true);
    expect(new Set(values.map((v) => v.length)).size).toBe(9);
  });

  it.each([
    ["alpha", /^[A-Za-z]{20}$/],
    ["numeric", /^\d{20}$/],
    ["hex", /^[0-9a-f]{20}$/],
    ["ascii", /^[ -~]{20}$/],
    ["ACGT", /^[ACGT]{20}$/],
    ["äß😀", /^[äß😀]{20}$/u],
    ["x", /^x{20}$/],
  ])("draws from the alphabet %s", (alphabet, expected) => {
    expect(valuesOf(f.string({ length: 20, alphabet })).every((v) => expected.test(v))).toBe(true);
  });

  it("draws every character equally often", () => {
    const counts = new Map<string, number>();
    for (const c of valuesOf(f.string({ length: 50, alphabet: "numeric" }), 2000).join(""))
      counts.set(c, (counts.get(c) ?? 0) + 1);
    const chi = [...counts.values()].reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(counts.size).toBe(10);
    expect(chi).toBeLessThan(30);
  });

  it("moves a default bound along with a given one", () => {
    expect(valuesOf(f.string({ maxLength: 3 }), 100).every((v) => v.length === 3)).toBe(true);
    expect(valuesOf(f.string({ minLength: 40 }), 100).every((v) => v.length === 40)).toBe(true);
    expect(new Set(valuesOf(f.string({ minLength: 0, maxLength: 0 })))).toEqual(new Set([""]));
    expect(valuesOf(f.string({ length: 100_000 }), 2)[1]).toHaveLength(100_000);
  });

  it("is unique up to its capacity", () => {
    const short = allValuesOf(f.string({ minLength: 0, maxLength: 3, alphabet: "ab" }), 15);
    expect(new Set(short.map((v) => v.length))).toEqual(new Set([0, 1, 2, 3]));
    allValuesOf(f.string({ minLength: 2, maxLength: 9, alphabet: "x" }), 8);
    allValuesOf(f.string({ length: 3, alphabet: "numeric" }), 1000);
  });

  it("is unique over wide domains", () => {
    for (const options of [{}, { length: 40 }, { minLength: 0, maxLength: 60, alphabet: "ab" }, { length: 54, alphabet: "01" }]) {
      const values = valuesOf(f.string(options).unique(), 3000);
      expect(new Set(values).size).toBe(3000);
      expect(new Set(lastValuesOf(f.string(options).unique())).size).toBe(20);
    }
  });

  it("reports bad options", () => {
    expect(faultsOf(f.string({ minLength: 5, maxLength: 4 }))).toEqual(["RANGE_EMPTY v.maxLength"]);
    expect(faultsOf(f.string({ length: -1 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.string({ length: 1e9 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.string({ length: 4, maxLength: 5 }))).toEqual(["OPTION_INVALID v.length"]);
    expect(faultsOf(f.string({ alphabet: "" }))).toEqual(["OPTION_INVALID v.alphabet"]);
    expect(faultsOf(f.string({ alphabet: "aba" }))).toEqual(["OPTION_INVALID v.alphabet"]);
    expect(faultsOf(f.string({ alphabet: "a\ud800" }))).toEqual(["OPTION_INVALID v.alphabet"]);
    expect(faultsOf(loose("string", { alphabet: 7, minLength: "x" }))).toEqual([
      "OPTION_INVALID v.minLength",
      "OPTION_INVALID v.alphabet",
    ]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.string()).length).toBe(20);
    expect(goldenOf(f.string())).toMatchInlineSnapshot(`
      [
        "["fIMjJti0OYRN8gD","2dEtSHnIiUjbj"] 2ab30ccf141c54c61aeeab08f65fd2e1",
        "["e4ZNMzd1i2e799tB","bCBIN2vOVB7s"] 8654b82b08feee13a352b1383fd8c3ca",
        "["RkdS9xIw","kjmk7VHlp3uqs"] c7011ac8bccd33aaf29a346a7d1eb2f8",
      ]
    `);
    expect(goldenOf(f.string({ length: 6, alphabet: "äöü€" }).unique())).toMatchInlineSnapshot(`
      [
        "["äööä€€","ü€ööäö"] 190f594e281bb4a2c008f4473aeb38de",
        "["€ö€ääö","€äööäü"] c12c3b7784417c87f8e2fc28b1e04c08",
        "["ü€€€€€","öüö€ää"] dc850520c08971629213c8270ed09d8c",
      ]
    `);
  });
});
