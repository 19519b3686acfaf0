import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { CURRENCY_DIGITS } from "../../../src/generators/codes/currencies.js";
import type { Money } from "../../../src/generators/codes/money.js";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

describe("money", () => {
  it("takes steps of the currency's smallest unit", () => {
    expectTypeOf(f.money()).toEqualTypeOf<Field<Money>>();
    const values = valuesOf(f.money({ min: 0.29, max: 12.5, currency: { EUR: 2, JPY: 1, KWD: 1 } }), 4000);
    for (const { amount, currency } of values) {
      const digits = CURRENCY_DIGITS.get(currency)!;
      expect(amount).toBeGreaterThanOrEqual(0.29);
      expect(amount).toBeLessThanOrEqual(12.5);
      expect(Number(amount.toFixed(digits))).toBe(amount);
    }
    expect(values.filter(({ currency }) => currency === "EUR").length / 4000).toBeCloseTo(0.5, 1);
    const yen = new Set(values.filter(({ currency }) => currency === "JPY").map(({ amount }) => amount));
    expect([...yen].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("reaches both bounds", () => {
    const amounts = valuesOf(f.money({ min: -0.02, max: 0.02 }), 500).map(({ amount }) => amount);
    expect([...new Set(amounts)].sort((a, b) => a - b)).toEqual([-0.02, -0.01, 0, 0.01, 0.02]);
    expect(amounts.some((amount) => Object.is(amount, -0))).toBe(false);
    expect(valuesOf(f.money(), 50).every(({ amount, currency }) => amount >= 0 && amount <= 1000 && currency === "USD")).toBe(
      true,
    );
    expect(valuesOf(f.money({ min: 5000 }), 5).every(({ amount }) => amount === 5000)).toBe(true);
    expect(lastValuesOf(f.money({ max: 1e9 })).every(({ amount }) => Number.isInteger(Math.round(amount * 100)))).toBe(true);
  });

  it("knows the digits of currencies", () => {
    expect(["JPY", "KRW", "CLP", "BHD", "TND", "EUR"].map((code) => CURRENCY_DIGITS.get(code))).toEqual([0, 0, 0, 3, 3, 2]);
    expect([...CURRENCY_DIGITS.keys()].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(CURRENCY_DIGITS.size).toBeGreaterThan(150);
  });

  it("refuses what it cannot do", () => {
    expect(faultsOf(f.money({ min: 5, max: 1 }))).toEqual(["OPTION_INVALID v.min"]);
    expect(faultsOf(f.money({ max: 1e15 }))).toEqual(["OPTION_INVALID v.max"]);
    expect(faultsOf(f.money({ currency: "EURO" }))).toEqual(["OPTION_INVALID v.currency"]);
    expect(faultsOf(f.money({ currency: "JPY", min: 0.2, max: 0.7 }))).toEqual(["OPTION_INVALID v.max"]);
    expect(faultsOf(f.money({ min: Number.NaN }))).toEqual(["OPTION_INVALID v.min"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.money())).toMatchInlineSnapshot(`
      [
        "[{"amount":366.62,"currency":"USD"},{"amount":240.24,"currency":"USD"}] 0f3a0752bf9f55a3c156bcb692900217",
        "[{"amount":570.65,"currency":"USD"},{"amount":182.23,"currency":"USD"}] 11e46e8282445623f0ff0d77624f7cba",
        "[{"amount":636.47,"currency":"USD"},{"amount":786.27,"currency":"USD"}] 86e335ce2755a6871a2dd7be4f4c958c",
      ]
    `);
    expect(goldenOf(f.money({ currency: ["EUR", "JPY"] }))).toMatchInlineSnapshot(`
      [
        "[{"amount":366,"currency":"JPY"},{"amount":240,"currency":"JPY"}] 84037ba64a815a6cdc9e1c4fb1b174e7",
        "[{"amount":571,"currency":"JPY"},{"amount":182.23,"currency":"EUR"}] 8bfb722bb825eb262558aabec8dff390",
        "[{"amount":636.47,"currency":"EUR"},{"amount":787,"currency":"JPY"}] 2abda806c7afd322e771c8a8352b019f",
      ]
    `);
  });
});
