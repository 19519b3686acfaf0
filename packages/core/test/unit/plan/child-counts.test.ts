import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../../src/index.js";
import { ChildCounts } from "../../../src/plan/child-counts.js";
import { FieldRandom } from "../../../src/random/field-random.js";
import { catchError } from "../../catch-error.js";

const random = new FieldRandom([1, 2, 3, 4]);
const make = (between: [number, number], parents: number, distribution?: "uniform" | "zipf" | { type: string; mean: number }) =>
  new ChildCounts({ table: "users", between, ...(distribution === undefined ? {} : { distribution }) }, () => parents, random);

describe("ChildCounts", () => {
  it.each([
    ["even", make([0, 5], 1000)],
    ["zipf", make([1, 12], 1000, "zipf")],
    ["poisson", make([0, 30], 1000, { type: "poisson", mean: 4 })],
    ["fixed", make([3, 3], 1000)],
    ["mostly none", make([0, 1], 130)],
  ])("goes both ways: %s", (_, counts) => {
    let before = 0;
    for (let parent = 0; parent < 1000 && before < counts.total; parent++) {
      const start = counts.start(parent);
      const end = counts.start(parent + 1);
      expect(start).toBe(before);
      for (let child = start; child < end; child++) expect(counts.parentOf(child)).toBe(parent);
      before = end;
    }
    expect(before).toBe(counts.total);
  });

  it("spreads evenly, every count of the range as often", () => {
    const counts = make([2, 5], 20_000);
    const seen = [0, 0, 0, 0];
    for (let parent = 0; parent < 20_000; parent++) seen[counts.start(parent + 1) - counts.start(parent) - 2]!++;
    for (const count of seen) expect(Math.abs(count - 5000)).toBeLessThan(4 * Math.sqrt(5000 * 0.75));
  });

  it("spreads as zipf: the least count most often", () => {
    const counts = make([1, 4], 20_000, "zipf");
    const seen = [0, 0, 0, 0];
    for (let parent = 0; parent < 20_000; parent++) seen[counts.start(parent + 1) - counts.start(parent) - 1]!++;
    const harmonic = 1 + 1 / 2 + 1 / 3 + 1 / 4;
    seen.forEach((count, i) => {
      const expected = 20_000 / (i + 1) / harmonic;
      expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    });
  });

  it("needs no memory where every parent has as many", () => {
    const counts = make([7, 7], 1e15);
    expect(counts.total).toBe(7e15);
    expect(counts.parentOf(6_999_999_999_999_999)).toBe(999_999_999_999_999);
    expect(counts.start(999_999_999_999_999)).toBe(6_999_999_999_999_993);
  });

  it("refuses what fits neither memory nor numbers", () => {
    expect(catchError(() => make([0, 3], 1e12).total).code).toBe("PARENTS_TOO_MANY");
    const error = catchError(() => make([1e9, 1e9], 1e9).total);
    expect(error.code).toBe("RANGE_UNSAFE");
    expect(error.message).toContain("1000000000000000000");
  });
});

describe("tables per parent", () => {
  it("nest: grandchildren lie beside each other under their grandparent", () => {
    const data = createDataset(
      defineDataset({
        users: table(50, { id: f.sequence(), items: f.count("items") }),
        orders: table({ per: "users", between: [0, 4] }, { id: f.sequence(), userId: f.ref("users.id") }),
        items: table({ per: "orders", between: [0, 3] }, { orderId: f.ref("orders.id"), line: f.sequence({ perParent: true }) }),
      }),
      { seed: 1 },
    );
    const orders = data.orders.toArray();
    const items = data.items.toArray();
    for (const user of data.users) {
      const own = new Set(orders.filter((order) => order.userId === user.id).map((order) => order.id));
      expect(items.filter((item) => own.has(item.orderId))).toHaveLength(user.items);
    }
    const lines = new Map<number, number[]>();
    for (const item of items) lines.set(item.orderId, [...(lines.get(item.orderId) ?? []), item.line]);
    for (const numbers of lines.values()) expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});
