import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { IBAN_COUNTRIES } from "../../../src/generators/codes/iban-structures.js";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

/** Checked with big integers, unlike the code under test. */
const isValid = (iban: string) => {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((c) => Number.parseInt(c, 36)).join("");
  return BigInt(digits) % 97n === 1n;
};

/** Countries of SEPA by scheme list, with the whole length of their IBANs. */
const SEPA: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
};

describe("iban", () => {
  it("has the length and check digits of every country", () => {
    expectTypeOf(f.iban()).toEqualTypeOf<Field<string>>();
    for (const country of IBAN_COUNTRIES) {
      for (const value of valuesOf(f.iban({ country }), 20)) {
        expect(value).toMatch(new RegExp(`^${country}\\d\\d[A-Z0-9]+$`));
        expect(value.length).toBe(SEPA[country] ?? value.length);
        expect(value.length).toBeLessThanOrEqual(34);
        expect(isValid(value), value).toBe(true);
      }
    }
    expect(IBAN_COUNTRIES).toEqual(expect.arrayContaining(Object.keys(SEPA)));
  });

  it("chooses countries by weight", () => {
    const values = valuesOf(f.iban({ country: { DE: 3, GB: 1 } }), 2000);
    expect(values.filter((value) => value.startsWith("DE")).length / 2000).toBeCloseTo(0.75, 1);
    for (const value of values) expect(value).toMatch(/^(DE\d{20}|GB\d\d[A-Z]{4}\d{14})$/);
  });

  it("differs when unique", () => {
    const values = [...valuesOf(f.iban({ country: ["NO", "MT"] }).unique(), 3000), ...lastValuesOf(f.iban())];
    expect(new Set(values).size).toBe(3020);
    expect(values.every(isValid)).toBe(true);
  });

  it("refuses unknown countries", () => {
    expect(faultsOf(f.iban({ country: "XX" }))).toEqual(["OPTION_INVALID v.country"]);
    expect(faultsOf(f.iban({ country: { DE: 0 } }))).toEqual(["DISTRIBUTION_INVALID v.country"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.iban())).toMatchInlineSnapshot(`
      [
        "["NL42JISK4127480346","IT71G47777797609G4O0ST9C1A1"] 10ae831dd5a589ba4ebe97485af57498",
        "["NL69OJQS6185238854","ES0213951109014817874671"] 1e3194d1a242f362670d8c65ca7c1c16",
        "["DE21613494724304729282","ES3671289836889992844061"] 8555cd1c97256c01ea02ee48f83b19f4",
      ]
    `);
    expect(goldenOf(f.iban({ country: "GB" }).unique())).toMatchInlineSnapshot(`
      [
        "["GB02JISK20533484759459","GB86GLUD36275348186820"] 0f40d875532f81eb3620644c3c971e2f",
        "["GB30OJQJ64505449545557","GB81EJYU47472143330551"] 914cfea5616678b3cf4c22cdc8099e47",
        "["GB07QEHP27623010961273","GB58UDHW43421046890478"] 7bc6a6f22af3920d79b2d613780da79a",
      ]
    `);
  });
});
