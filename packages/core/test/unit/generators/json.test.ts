import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = Object.values(value);
  return Math.max(members.length, ...members.map(sizeOf));
}

describe("json", () => {
  it("is a document within its bounds", () => {
    const values = valuesOf(f.json({ depth: 2, size: 3 }), 500);
    expect(values.every((v) => depthOf(v) <= 2 && sizeOf(v) <= 3)).toBe(true);
    expect(values.some((v) => depthOf(v) === 2) && values.some((v) => sizeOf(v) === 3)).toBe(true);
    expect(JSON.parse(JSON.stringify(values))).toEqual(values);
    expect(valuesOf(f.json({ depth: 0 })).every((v) => depthOf(v) === 0)).toBe(true);
    expect(valuesOf(f.json({ size: 0 })).every((v) => sizeOf(v) === 0)).toBe(true);
  });

  it("stays bounded at its largest", () => {
    for (const v of valuesOf(f.json({ depth: 8, size: 100 }), 20)) expect(JSON.stringify(v).length).toBeLessThan(100_000);
  });

  it("takes the shape of a field", () => {
    const field = f.json({
      shape: f.object({
        at: f.timestamp(),
        tags: f.array(f.string()),
        gone: f.optional(f.int(), 0.5),
        raw: f.bytes({ length: 2 }),
      }),
    });
    expectTypeOf(f.json({ shape: f.object({ at: f.timestamp(), n: f.int() }) })).toEqualTypeOf<
      Field<{ at: string; n: number }>
    >();
    const values = valuesOf(field);
    expect(values.every(({ at }) => at === new Date(at).toISOString())).toBe(true);
    expect(JSON.parse(JSON.stringify(values))).toEqual(values);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.json({ depth: 9, size: -1 }))).toEqual(["OPTION_INVALID v.depth", "OPTION_INVALID v.size"]);
    expect(faultsOf(f.json({ shape: f.int(), depth: 1 } as never))).toEqual(["OPTION_INVALID v.depth"]);
    expect(faultsOf(f.json({ shape: f.int().unique() }))).toEqual(["UNIQUE_UNSUPPORTED v.shape"]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.json()).length).toBe(20);
    expect(goldenOf(f.json())).toMatchInlineSnapshot(`
      [
        "[{"code":true,"active":-719720,"meta":"red","data":[]},{"id":590389,"name":{"active":{"active":null,"meta":-776315,"data":null,"size":"delta"},"meta":null,"data":null},"type":"north"}] 947b5a50f4f8f7a4c2ea64dd255a8181",
        "[{"code":259016,"active":{"type":[true,4667.3],"value":"gamma","items":{"active":null,"meta":"closed"}},"meta":"delta","data":null},{"note":851649,"code":null}] 2574b0e70375c580cc113eec780c6bc0",
        "[{},{"meta":{},"data":{"size":8469.29,"kind":{"size":true,"kind":-959497,"id":null,"name":null},"id":null,"name":true}}] f2752f2dae72d462e1bedc52c33cf14a",
      ]
    `);
  });
});
