import { Field } from "../../definition/field.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { createMixedDigits, drawDigits, pickDigits } from "./mixed-digits.js";
import { type NamedChoiceOption, resolveNamedChoice } from "./named-choice.js";

/** Brands of payment cards. */
export type CardBrand = "visa" | "mastercard" | "amex" | "discover" | "jcb" | "diners" | "unionpay";

/** Options of card numbers. */
export interface CardOptions {
  /** One brand, several, or brands with weights; Visa, Mastercard and American Express unless stated. */
  readonly brand?: NamedChoiceOption<CardBrand>;
}

/** Numbers that payment services publish for tests begin with these digits; then the number of digits. */
const BRANDS: Readonly<Record<CardBrand, readonly [length: number, ...prefixes: string[]]>> = {
  visa: [16, "411111", "424242", "400000"],
  mastercard: [16, "555555", "510510", "222300"],
  amex: [15, "378282", "371449"],
  discover: [16, "601111", "601100"],
  jcb: [16, "353011", "356600"],
  diners: [14, "305693", "385200"],
  unionpay: [16, "620000", "625094"],
};
const DEFAULT_BRANDS: readonly CardBrand[] = ["visa", "mastercard", "amex"];
const FIRST_DRAW = 3;

const generator: Generator<CardOptions, string> = {
  name: "card",
  options: (z) =>
    z.strictObject({
      brand: z.union([z.string(), z.array(z.string()).min(1), z.record(z.string(), z.number().nonnegative())]).optional(),
    }),
  prepare(options, context): CellsInit<string> {
    const { random } = context;
    const { names, weights } = resolveNamedChoice(options.brand ?? DEFAULT_BRANDS, "brand", Object.keys(BRANDS), context);
    const brands = names.map((name) => {
      const [length, ...prefixes] = BRANDS[name as CardBrand];
      return { prefixes, digits: createMixedDigits(new Array<string>(length - 7).fill("0123456789")) };
    });
    const runs = brands.flatMap(({ prefixes, digits }) => prefixes.map((prefix) => ({ prefix, digits })));
    return {
      type: { type: "string" },
      domain: runs.reduce((sum, { digits }) => sum + digits.domain, 0),
      at(row) {
        const { prefixes, digits } = brands[weights.pick(random, row, 0)]!;
        return withCheckDigit(prefixes[random.word(row, 2) % prefixes.length]! + drawDigits(digits, random, row, FIRST_DRAW));
      },
      pick(index, row) {
        let rest = index;
        for (const { prefix, digits } of runs) {
          if (rest < digits.domain) return withCheckDigit(prefix + pickDigits(digits, rest, random, row, FIRST_DRAW));
          rest -= digits.domain;
        }
        return "";
      },
    };
  },
};

/** Appends the digit that makes the weighted sum a multiple of ten. */
function withCheckDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/**
 * Payment card numbers of the brand's length, with a valid check digit, from ranges that are published for tests.
 *
 * @param options - `brand`: one, several, or brands with weights.
 * @returns A field of strings.
 * @source ISO/IEC 7812-1, annex B (Luhn).
 * @example
 * ```ts
 * f.card({ brand: "visa" });
 * ```
 */
export const card: FieldBuilder<(options?: CardOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: CardOptions = {}) => new Field<string>({ kind: "card", ...options }),
);
