import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { DIGITS, drawText, UPPER } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

/** Countries and the structure of their account numbers: digits (n), capitals (a), or either (c). */
const STRUCTURES = [
  ["NO", "11n"],
  ["BE", "12n"],
  ["DK", "14n"],
  ["NL", "4a10n"],
  ["AT", "16n"],
  ["CH", "5n12c"],
  ["DE", "18n"],
  ["GB", "4a14n"],
  ["ES", "20n"],
  ["PT", "21n"],
  ["IS", "22n"],
  ["FR", "10n11c2n"],
  ["PL", "24n"],
  ["BR", "23n1a1c"],
  ["KW", "4a22c"],
  ["MT", "4a5n18c"],
  ["LC", "4a24c"],
] as const;
const NATURAL = ["DE", "FR", "ES", "NL", "BE", "AT", "GB", "PT", "PL"];
const ALPHABETS: ReadonlyMap<string, string> = new Map([
  ["n", DIGITS],
  ["a", UPPER],
  ["c", DIGITS + UPPER],
]);

/**
 * International bank account numbers with the structure of their country and valid check digits; the banks are invented.
 *
 * @source ISO 13616; check digits after ISO 7064, MOD 97-10.
 */
export const ibanFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["iban"],
  minLength: 15,
  maxLength: 32,
  natural(draws) {
    const country = draws.pick(NATURAL);
    return draw(draws, STRUCTURES.find(([code]) => code === country)!);
  },
  ofLength(draws, length) {
    const fitting = STRUCTURES.filter(([, structure]) => lengthOf(structure) === length);
    return fitting.length === 0 ? undefined : draw(draws, draws.pick(fitting));
  },
  examples: ["NO9386011117947", "DE89370400440532013000", "GB29NWBK60161331926819", "MT84MALT011000012345MTLCAST001S"],
  counterexamples: [
    { text: "DE88370400440532013000", because: "the check digits are others" },
    { text: "DE8937040044", because: "digits are missing" },
    { text: "DE89 3704 0044 0532 0130 00", because: "the electronic form has no spaces" },
    { text: "8937040044053201300000", because: "the country is missing" },
    { text: "de89370400440532013000", because: "letters are capitals" },
  ],
});

function parse(structure: string): readonly (readonly [count: number, alphabet: string])[] {
  return Array.from(structure.matchAll(/(\d+)([nac])/g), ([, count, kind]) => [Number(count), ALPHABETS.get(kind!)!] as const);
}

function lengthOf(structure: string): number {
  return parse(structure).reduce((sum, [count]) => sum + count, 4);
}

function draw(draws: Draws, [country, structure]: readonly [string, string]): string {
  const account = parse(structure)
    .map(([count, alphabet]) => drawText(draws, alphabet, count))
    .join("");
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
