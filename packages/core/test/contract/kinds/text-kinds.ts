import { f } from "../../../src/index.js";
import type { KindCases } from "../kind-cases.js";

const matches = (pattern: RegExp) => (value: unknown) => pattern.test(String(value));

export const textKinds: Readonly<Record<string, KindCases>> = {
  string: {
    bare: { field: f.string(), valid: matches(/^[A-Za-z0-9]*$/), unique: true },
    hex: { field: f.string({ alphabet: "hex", length: 8 }), valid: matches(/^[0-9a-f]{8}$/), unique: true },
    short: { field: f.string({ alphabet: "xyz", min: 0, max: 3 }), valid: matches(/^[xyz]{0,3}$/) },
    unicode: { field: f.string({ alphabet: "añ漢😀", min: 1, max: 5 }), valid: matches(/^[añ漢😀]{1,5}$/u) },
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
    "version 4": { field: f.uuid(), valid: matches(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/), unique: true },
    "version 7": {
      field: f.uuid({ version: 7 }),
      valid: matches(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      unique: true,
    },
  },
  ulid: { bare: { field: f.ulid(), valid: matches(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/), unique: true } },
  bytes: {
    bare: { field: f.bytes() },
    fixed: { field: f.bytes({ length: 16 }), valid: (value) => (value as Uint8Array).length === 16, unique: true },
    empty: { field: f.bytes({ min: 0, max: 1 }), valid: (value) => (value as Uint8Array).length <= 1 },
  },
};
