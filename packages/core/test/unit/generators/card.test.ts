import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { CardBrand } from "../../../src/generators/codes/card.js";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

/** Luhn from the left, by a table of doubled digits. */
const isValid = (number: string) => {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...number].reduce(
    (total, digit, i) => total + ((number.length - i) % 2 === 0 ? doubled[Number(digit)]! : Number(digit)),
    0,
  );
  return sum % 10 === 0;
};

const FORMS: Readonly<Record<CardBrand, RegExp>> = {
  visa: /^4\d{15}$/,
  mastercard: /^(5[1-5]\d{14}|2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/,
  amex: /^3[47]\d{13}$/,
  discover: /^6(011|5\d\d|4[4-9]\d)\d{12}$/,
  jcb: /^35(2[89]|[3-8]\d)\d{12}$/,
  diners: /^3(0[0-5]|[689]\d)\d{11}$/,
  unionpay: /^62\d{14}$/,
};

describe("card", () => {
  it("has the brand's form and a check digit", () => {
    expectTypeOf(f.card()).toEqualTypeOf<Field<string>>();
    for (const [brand, form] of Object.entries(FORMS)) {
      for (const value of valuesOf(f.card({ brand: brand as CardBrand }), 200)) {
        expect(value).toMatch(form);
        expect(isValid(value), value).toBe(true);
      }
    }
    expect(["4242424242424242", "378282246310005", "5555555555554444"].every(isValid)).toBe(true);
    expect(isValid("4242424242424241")).toBe(false);
  });

  it("chooses brands by weight and differs when unique", () => {
    const values = valuesOf(f.card({ brand: { amex: 1, visa: 4 } }), 2000);
    expect(values.filter((value) => FORMS.amex.test(value)).length / 2000).toBeCloseTo(0.2, 1);
    const unique = [...valuesOf(f.card().unique(), 3000), ...lastValuesOf(f.card({ brand: "jcb" }))];
    expect(new Set(unique).size).toBe(3020);
    expect(unique.every(isValid)).toBe(true);
    expect(faultsOf(f.card({ brand: "vis" as never }))).toEqual(["OPTION_INVALID v.brand"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.card())).toMatchInlineSnapshot(`
      [
        "["371449373412741","5105104777779763"] 5efb0ac8ba834929e465ace9ac31a61a",
        "["371449367618527","5105103951109011"] b0b8a2033503f1e264863bd7d2a774b0",
        "["4000001349472431","5555551289836884"] 9022bfcf7f10573d1edc9a27dc34b32b",
      ]
    `);
    expect(goldenOf(f.card({ brand: "diners" }).unique())).toMatchInlineSnapshot(`
      [
        "["38520024770987","38520077702820"] 686b00cf6ae91d21d506b25f5d6f8fcd",
        "["38520085109810","30569357376738"] e187154fe48680bd4ac44bd242afa544",
        "["30569346564048","30569399589991"] 540ed535818521c60a61c12b89fa078f",
      ]
    `);
  });
});
