import { f } from "../../../src/index.js";
import { en } from "../../../src/locale/en.js";
import type { KindCases } from "../kind-cases.js";

const matches = (pattern: RegExp) => (value: unknown) => pattern.test(String(value));

export const textKinds: Readonly<Record<string, KindCases>> = {
  string: {
    bare: { field: f.string(), valid: matches(/^[A-Za-z0-9]*$/), unique: true },
    hex: { field: f.string({ alphabet: "hex", length: 8 }), valid: matches(/^[0-9a-f]{8}$/), unique: true },
    short: { field: f.string({ alphabet: "xyz", minLength: 0, maxLength: 3 }), valid: matches(/^[xyz]{0,3}$/) },
    unicode: { field: f.string({ alphabet: "añ漢😀", minLength: 1, maxLength: 5 }), valid: matches(/^[añ漢😀]{1,5}$/u) },
  },
  pattern: {
    code: { field: f.pattern(/[A-Z]{2}-\d{4}/), valid: matches(/^[A-Z]{2}-\d{4}$/), unique: true },
    choice: { field: f.pattern(/^(?:yes|no|may ?be)$/), valid: matches(/^(?:yes|no|may ?be)$/) },
    open: { field: f.pattern(/a+b*c?/, { maxRepeat: 4 }), valid: matches(/^a+b*c?$/) },
    unicode: { field: f.pattern(/[α-ω]{3}\u{1F600}/u), valid: matches(/^[α-ω]{3}\u{1F600}$/u) },
  },
  template: {
    row: {
      field: f.template("{code}-{size}!"),
      beside: { code: f.pattern(/[A-Z]{3}/), size: f.int({ min: 1, max: 9 }) },
      valid: (value, row) => value === `${row.code}-${row.size}!`,
    },
    constant: { field: f.template("no placeholder"), valid: (value) => value === "no placeholder" },
  },
  uuid: {
    "version 4": {
      field: f.uuid(),
      valid: matches(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      unique: true,
    },
    "version 7": {
      field: f.uuid({ version: 7 }),
      valid: matches(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      unique: true,
    },
  },
  color: {
    hex: { field: f.color(), valid: matches(/^#[0-9a-f]{6}$/i), unique: true },
    rgb: { field: f.color({ form: "rgb" }), valid: matches(/^rgb\(\d+, ?\d+, ?\d+\)$/) },
    hsl: { field: f.color({ form: "hsl" }), valid: matches(/^hsl\(/) },
    name: { field: f.color({ form: "name" }), plugins: [en] },
  },
  ip: {
    "version 4": { field: f.ip({ range: "any" }), valid: matches(/^(\d{1,3}\.){3}\d{1,3}$/) },
    "version 6": { field: f.ip({ version: 6 }), valid: matches(/^[0-9a-f:]+$/) },
    private: { field: f.ip({ range: "private" }), valid: matches(/^(10|172|192)\./) },
  },
  mac: {
    bare: { field: f.mac(), valid: matches(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i) },
    dashes: { field: f.mac({ separator: "-" }) },
  },
  iban: {
    bare: { field: f.iban(), valid: (value) => mod97(String(value)) === 1 },
    de: { field: f.iban({ country: "DE" }), valid: matches(/^DE\d{20}$/) },
  },
  card: {
    bare: { field: f.card(), valid: (value) => luhn(String(value)) },
    visa: { field: f.card({ brand: "visa" }), valid: matches(/^4/) },
  },
  ulid: { bare: { field: f.ulid(), valid: matches(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/), unique: true } },
  bytes: {
    bare: { field: f.bytes() },
    fixed: { field: f.bytes({ length: 16 }), valid: (value) => (value as Uint8Array).length === 16, unique: true },
    empty: { field: f.bytes({ minLength: 0, maxLength: 1 }), valid: (value) => (value as Uint8Array).length <= 1 },
  },
};

/** ISO 7064 mod 97-10 of an IBAN, 1 when its check digits are right. */
function mod97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** Tells whether the last digit of a card number is its Luhn digit. */
function luhn(number: string): boolean {
  const digits = [...number].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
  return sum % 10 === 0;
}
