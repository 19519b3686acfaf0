import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { toArbitrary } from "../../../../src/importers/arbitrary/to-arbitrary.js";
import { createDataset, defineDataset, f, table } from "../../../../src/index.js";

/** What a property that does not hold shrinks to. */
function shrink<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T | undefined {
  return fc.check(fc.property(arbitrary, holds), { seed: 42, numRuns: 500 }).counterexample?.[0];
}

const user = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "integer", minimum: 10, maximum: 1000 },
    name: { type: "string", minLength: 2, maxLength: 20 },
    tags: { type: "array", items: { type: "string", pattern: "^[a-z]{3,6}$" } },
    zip: { type: "string", pattern: "^[0-9]{5}$" },
  },
};

describe("values of a schema shrink", () => {
  it("to as few elements as it takes, each in its simplest form", () => {
    const list = toArbitrary<unknown[]>(fc, { type: "array", items: user });
    const plain = { id: 10, name: "aa" };
    expect(shrink(list, (value) => value.length < 3)).toEqual([plain, plain, plain]);
  });

  it("to the number nearest to zero or to the bound", () => {
    expect(shrink(toArbitrary<number>(fc, { type: "integer", minimum: 3 }), (n) => n <= 100)).toBe(101);
    expect(shrink(toArbitrary<number>(fc, { type: "integer", maximum: -3 }), () => false)).toBe(-3);
    expect(shrink(toArbitrary<number>(fc, { type: "number", multipleOf: 0.5 }), (n) => n < 7.3)).toBe(8);
  });

  it("in few steps from great numbers", () => {
    const result = fc.check(
      fc.property(toArbitrary<number>(fc, { type: "number", minimum: 0.25 }), (n) => n < 7.3),
      { seed: 42 },
    );
    expect(result.counterexample).toEqual([8]);
    expect(result.numShrinks).toBeLessThan(60);
  });

  it("to short and plain texts that still match", () => {
    expect(shrink(toArbitrary<string>(fc, { type: "string" }), (text) => text.length < 5)).toBe("aaaaa");
    const tagged = shrink(toArbitrary<{ tags?: string[] }>(fc, user), ({ tags = [] }) => tags.length < 2);
    expect(tagged).toEqual({ id: 10, name: "aa", tags: ["aaa", "aaa"] });
    expect(shrink(toArbitrary<{ zip?: string }>(fc, user), ({ zip }) => zip === undefined)).toEqual({
      id: 10,
      name: "aa",
      zip: "00000",
    });
  });

  it("without giving up that elements differ", () => {
    const list = toArbitrary<number[]>(fc, { type: "array", items: { type: "integer" }, uniqueItems: true });
    expect(shrink(list, (value) => value.length < 3)).toEqual([0, 1, -1]);
  });

  it("to simpler branches", () => {
    const union = { anyOf: [{ type: "object", required: ["a"] }, { type: "string", minLength: 3 }, { type: "null" }] };
    expect(shrink(toArbitrary(fc, union), () => false)).toBe(null);
    expect(shrink(toArbitrary(fc, union), (value) => value === null)).toBe("aaa");
  });

  it("when they were given as examples", () => {
    const result = fc.check(
      fc.property(toArbitrary<number>(fc, { type: "integer", minimum: 0 }), (n) => n < 5),
      { examples: [[700]], numRuns: 1 },
    );
    expect(result.counterexample).toEqual([5]);
  });

  it("as values of a library's own types", () => {
    const schema = z.object({ born: z.date().min(new Date(0)), tags: z.set(z.string()) });
    const found = shrink(toArbitrary(fc, schema), ({ tags }) => tags.size < 1);
    expect(found).toEqual({ born: new Date(0), tags: new Set([""]) });
  });
});

it("gives edges along with values from the middle", () => {
  const values = fc.sample(toArbitrary<number>(fc, { type: "integer", minimum: 18, maximum: 1e6 }), { seed: 1, numRuns: 200 });
  expect(values).toContain(18);
  expect(values).toContain(1e6);
  expect(new Set(values).size).toBeGreaterThan(50);
});

describe("rows", () => {
  const shop = defineDataset({
    users: table(20, { id: f.uuid().primaryKey(), boss: f.ref("users.id", { nullFraction: 0.5 }) }),
    orders: table(50, { id: f.sequence().primaryKey(), user: f.ref("users.id"), total: f.int({ min: 1, max: 500 }) }),
  });
  const data = createDataset(shop, { seed: 1 });

  it("shrink to the first that does", () => {
    const first = data.orders.toArray().find(({ total }) => total >= 100);
    const found = shrink(toArbitrary(fc, data.orders), ({ total }) => total < 100);
    expect(found!.id).toBeLessThanOrEqual(first!.id + 5);
    expect(shrink(toArbitrary(fc, data.orders), () => false)).toEqual(data.orders.at(0));
  });

  it("know the rows they refer to", () => {
    fc.assert(
      fc.property(toArbitrary(fc, data.orders, { parents: data }), ({ table: name, index, row, parents }) => {
        expect([name, data.orders.at(index)]).toEqual(["orders", row]);
        expect(parents["user"]!.row["id"]).toBe(row.user);
        const boss = parents["user"]!.row["boss"];
        expect(parents["user"]!.parents["boss"]?.row["id"] ?? null).toBe(boss);
      }),
    );
  });

  it("come in sets in which every reference leads somewhere", () => {
    fc.assert(
      fc.property(toArbitrary(fc, data, { maxRows: 3 }), ({ users, orders }) => {
        const ids = new Set(users.map(({ id }) => id));
        expect(orders.length).toBeLessThanOrEqual(3);
        for (const { user } of orders) expect(ids).toContain(user);
        for (const { boss } of users) if (boss !== null) expect(ids).toContain(boss);
      }),
    );
    const found = shrink(toArbitrary(fc, data), ({ orders }) => orders.length < 2);
    expect(found!.orders).toHaveLength(2);
  });

  it("are refused where there are none", () => {
    const empty = createDataset(shop, { seed: 1, rows: { orders: 0 } });
    expect(() => toArbitrary(fc, empty.orders)).toThrow(expect.objectContaining({ code: "ARBITRARY_EMPTY" }));
    expect(() => toArbitrary(fc, data, { maxRows: -1 })).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
    expect(fc.sample(toArbitrary(fc, empty), 3).every(({ orders }) => orders.length === 0)).toBe(true);
  });
});
