import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./field-laws.js";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const timeOf = (ulid: string): number => [...ulid.slice(0, 10)].reduce((time, digit) => time * 32 + DIGITS.indexOf(digit), 0);

describe("ulid", () => {
  it("sorts by row and starts at now", () => {
    expectTypeOf(f.ulid()).toEqualTypeOf<Field<string>>();
    const values = valuesOf(f.ulid().primaryKey(), 1000);
    expect(values.every((v) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(v))).toBe(true);
    expect([...values].sort()).toEqual(values);
    expect(new Set(values).size).toBe(1000);
    expect(timeOf(values[0]!)).toBe(Date.UTC(2025, 0, 1));
    expect(timeOf(values[999]!)).toBe(Date.UTC(2025, 0, 1) + 15);
  });

  it("stays ordered at the last rows and at a far present", () => {
    const values = lastValuesOf(f.ulid().unique());
    expect([...values].sort()).toEqual(values);
    expect(new Set(values).size).toBe(20);
    const far = defineDataset({ t: table(2 ** 53 - 1, { id: f.ulid() }) });
    for (const now of ["+200000-01-01", "1900-01-01"]) {
      const { t } = createDataset(far, { seed: "demo", now });
      expect(t.at(2 ** 53 - 2).id > t.at(0).id).toBe(true);
      expect(t.at(2 ** 53 - 2).id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    }
  });

  it("has random digits behind the row's", () => {
    const seen = new Set(valuesOf(f.ulid(), 500).map((v) => v.slice(12)));
    expect(seen.size).toBe(500);
    expect(faultsOf(f.ulid())).toEqual([]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.ulid())).toMatchInlineSnapshot(`
      [
        "["01JGFJJZ0006VKYVDNA6TGBQDF","01JGFJJZ000YM2KMT1BKKJ7P0C"] ba8f041807ce9c9304bb48c14b0a92ea",
        "["01JGFJJZ0004ZFY3GMNX0VJ8B5","01JGFJJZ000REFTZHK6ARR5TK8"] fa988f232568cc39547c9a014dc216ce",
        "["01JGFJJZ000D34BBHEAE5KMBQV","01JGFJJZ000XHV6JVR3XVPS54D"] 4d92f8e6d5b29275892d03f768176496",
      ]
    `);
  });
});
