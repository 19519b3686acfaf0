import { boundaries, generateInvalid, toArbitrary } from "@seedbed/core/schema";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basketTotal, type Line, linesSchema, lineTotal, mergeLines } from "../src/basket.js";

const lines = toArbitrary<readonly Line[]>(fc, linesSchema);

describe("a basket", () => {
  it("never costs less than nothing, nor more than without discounts", () => {
    fc.assert(
      fc.property(lines, (basket) => {
        const full = basket.map(({ discountPercent: _, ...line }) => line);
        expect(basketTotal(basket)).toBeGreaterThanOrEqual(0);
        expect(basketTotal(basket)).toBeLessThanOrEqual(basketTotal(full));
      }),
    );
  });

  it("costs the same in any order", () => {
    fc.assert(fc.property(lines, (basket) => basketTotal([...basket].reverse()) === basketTotal(basket)));
  });

  it("costs at most a cent a line less in parts: rounding is done once a line", () => {
    fc.assert(
      fc.property(lines, (basket) => {
        const difference = basketTotal(mergeLines(basket)) - basketTotal(basket);
        expect(difference).toBeGreaterThanOrEqual(0);
        expect(difference).toBeLessThanOrEqual(basket.length);
      }),
    );
  });

  it("shows what breaks a wrong belief in the simplest way there is", () => {
    const result = fc.check(
      fc.property(lines, (basket) => basket.length < 2),
      { seed: 1 },
    );
    const plain = { sku: "AAA-0000", priceCents: 1, quantity: 1 };
    expect(result.counterexample).toEqual([[plain, plain]]);
  });
});

describe("the schema of lines", () => {
  it.each(boundaries<readonly Line[]>(linesSchema, { limit: 40 }))("has a total at its edges: $label", ({ value }) => {
    for (const line of value) expect(Number.isSafeInteger(lineTotal(line))).toBe(true);
  });

  it("names the line that is wrong", () => {
    for (const { path, keyword, reason } of generateInvalid(linesSchema, { seed: 1, count: 30 })) {
      expect(keyword).not.toBe("");
      expect(reason).not.toBe("");
      expect(path).toMatch(/^(\/\d+(\/[a-zA-Z]+)?)?$/);
    }
  });
});
