import { createDataset } from "@seedbed/core";
import { toArbitrary } from "@seedbed/core/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsApproval, shop, spendings } from "../src/shop.js";

const data = createDataset(shop, { seed: "shop" });

describe("orders", () => {
  it("need approval beyond the limit of their customer, and not up to it", () => {
    fc.assert(
      fc.property(toArbitrary(fc, data.orders, { parents: data }), ({ row, parents }) => {
        const customer = parents["customer"]!.row as { limitCents: number };
        expect(needsApproval({ totalCents: customer.limitCents }, customer)).toBe(false);
        expect(needsApproval(row, customer)).toBe(row.totalCents - customer.limitCents > 0);
      }),
    );
  });

  it("add up to what customers spent, for any few of them", () => {
    fc.assert(
      fc.property(toArbitrary(fc, data, { maxRows: 6 }), ({ customers, orders }) => {
        const sums = spendings(orders);
        const known = new Set(customers.map(({ id }) => id));
        for (const id of sums.keys()) expect(known).toContain(id);
        expect([...sums.values()].reduce((a, b) => a + b, 0)).toBe(orders.reduce((sum, { totalCents }) => sum + totalCents, 0));
      }),
    );
  });

  it("are found by the first row that breaks a wrong belief", () => {
    const result = fc.check(
      fc.property(toArbitrary(fc, data.orders), ({ totalCents }) => totalCents < 0),
      { seed: 1 },
    );
    expect(result.counterexample).toEqual([data.orders.at(0)]);
  });
});
