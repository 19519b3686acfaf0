import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

const box = f.object({
  area: f.derived("width * height"),
  width: f.int({ min: 1, max: 9 }),
  height: f.int({ min: 1, max: 9 }),
  label: f.template("{width}x{height} {inner.at}").nullable(0.3),
  inner: f.object({ at: f.date(), tag: f.optional(f.bool(), 0.5) }),
});

describe("object", () => {
  it("holds its members, which read each other in any order", () => {
    for (const v of valuesOf(box)) {
      expect(v.area).toBe(v.width * v.height);
      if (v.label !== null) expect(v.label).toBe(`${v.width}x${v.height} ${v.inner.at}`);
    }
    expect(valuesOf(box).some(({ inner }) => !("tag" in inner))).toBe(true);
  });

  it("is typed by its members and by the outer paths they name", () => {
    expectTypeOf(f.object({ a: f.int(), b: f.optional(f.bool()), c: f.template("{a}{users.id}") })).toEqualTypeOf<
      Field<{ a: number; c: string; b?: boolean | undefined }, "users.id">
    >();
  });

  it("lets members read fields of the row, and others read members", () => {
    const { t } = createDataset(
      defineDataset({
        t: table(50, { n: f.int({ min: 1, max: 99 }), o: f.object({ twice: f.derived("n * 2") }), back: f.copy("o.twice") }),
      }),
      { seed: "demo" },
    );
    for (const { n, o, back } of t) expect([o.twice, back]).toEqual([2 * n, 2 * n]);
  });

  it("keeps each member's values whatever stands beside it", () => {
    const small = valuesOf(f.object({ width: f.int({ min: 1, max: 9 }) })).map((v) => v.width);
    expect(valuesOf(box).map((v) => v.width)).toEqual(small);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.object({}))).toEqual(["OPTION_INVALID v.fields"]);
    expect(faultsOf(f.object({ "a.b": f.int(), constructor: f.int(), "": f.int() }))).toEqual([
      "NAME_INVALID v.fields.a.b",
      "NAME_INVALID v.fields.constructor",
      "NAME_INVALID v.fields.",
    ]);
    expect(faultsOf(f.object({ a: f.int().unique() }))).toEqual(["UNIQUE_UNSUPPORTED v.fields.a"]);
    expect(faultsOf(f.object({ a: f.int(), b: f.int().keyed("a") }))).toEqual(["KEY_CLASH v.fields.b"]);
    expect(faultsOf(f.object({ a: f.derived("b"), b: f.derived("a") }))[0]).toMatch(/^CELL_CYCLE/);
    expect(faultsOf(f.object({ a: f.int({ min: 2, max: 1 }) }))[0]).toMatch(/^RANGE_EMPTY v\..*a\.max$/);
    expect(faultsOf(loose("object", { a: { node: null } }))).toEqual(["FIELD_INVALID v.fields.a"]);
    expect(faultsOf(box.unique())).toEqual(["UNIQUE_UNSUPPORTED v"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(box).length).toBe(20);
    expect(goldenOf(box)).toMatchInlineSnapshot(`
      [
        "[{"area":7,"width":7,"height":1,"label":null,"inner":{"at":"2024-12-08"}},{"area":81,"width":9,"height":9,"label":"9x9 2022-11-25","inner":{"at":"2022-11-25"}}] b30077965ac7205d6e506a18880044a9",
        "[{"area":16,"width":2,"height":8,"label":null,"inner":{"at":"2020-12-20","tag":true}},{"area":36,"width":4,"height":9,"label":"4x9 2022-11-10","inner":{"at":"2022-11-10","tag":false}}] afaa210cca25be3dbb534df496298200",
        "[{"area":35,"width":7,"height":5,"label":null,"inner":{"at":"2020-03-18"}},{"area":24,"width":6,"height":4,"label":null,"inner":{"at":"2022-04-14","tag":false}}] 8f11b00f064f78cefb63c31114384f7b",
      ]
    `);
  });
});
