import { Field } from "../../definition/field.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { IBAN_COUNTRIES, listIbanAlphabets } from "./iban-structures.js";
import { createMixedDigits, drawDigits, pickDigits } from "./mixed-digits.js";
import { type NamedChoiceOption, resolveNamedChoice } from "./named-choice.js";

/** Options of account numbers. */
export interface IbanOptions {
  /** One country code, several, or codes with weights; Germany, France, Spain, Italy and the Netherlands unless stated. */
  readonly country?: NamedChoiceOption;
}

const DEFAULT_COUNTRIES = ["DE", "FR", "ES", "IT", "NL"];
/** Draws from here on are the account number's; the first two choose the country. */
const FIRST_DRAW = 2;

const generator: Generator<IbanOptions, string> = {
  name: "iban",
  options: (z) =>
    z.strictObject({
      country: z.union([z.string(), z.array(z.string()).min(1), z.record(z.string(), z.number().nonnegative())]).optional(),
    }),
  prepare(options, context): CellsInit<string> {
    const { random } = context;
    const { names, weights } = resolveNamedChoice(options.country ?? DEFAULT_COUNTRIES, "country", IBAN_COUNTRIES, context);
    const accounts = names.map((name) => createMixedDigits(listIbanAlphabets(name)));
    const domains = accounts.map((account) => account.domain);
    // An index is shared out among the countries in turn, as far as the smallest reaches.
    const share = Math.min(...domains, Math.floor(9007199254740992 / names.length));
    return {
      type: { type: "string" },
      domain: share * names.length,
      at(row) {
        const which = weights.pick(random, row, 0);
        return withChecksum(names[which]!, drawDigits(accounts[which]!, random, row, FIRST_DRAW));
      },
      pick(index, row) {
        const which = index % names.length;
        return withChecksum(
          names[which]!,
          pickDigits(accounts[which]!, Math.floor(index / names.length), random, row, FIRST_DRAW),
        );
      },
    };
  },
};

/** Puts country and check digits before an account number. */
function withChecksum(country: string, account: string): string {
  const check = 98 - remainder97(`${account}${country}00`);
  return `${country}${check < 10 ? "0" : ""}${check}${account}`;
}

/** The remainder by 97, letters counting from A = 10. */
function remainder97(text: string): number {
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    rest = code < 65 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}

/**
 * International bank account numbers with the structure of their country and valid check digits. Checks inside the
 * national part are not made: the banks are invented.
 *
 * @param options - `country`: a code, several, or codes with weights.
 * @returns A field of strings.
 * @source ISO 13616; check digits after ISO 7064, MOD 97-10.
 * @example
 * ```ts
 * f.iban({ country: "DE" }).unique();
 * ```
 */
export const iban: FieldBuilder<(options?: IbanOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: IbanOptions = {}) => new Field<string>({ kind: "iban", ...options }),
);
