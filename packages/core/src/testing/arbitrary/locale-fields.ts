import type { Arbitrary } from "fast-check";
import type { FieldNode } from "../../index.js";
import type { FastCheck } from "./fast-check.js";

/** Kinds that need a locale and no options. */
const BARE = [
  "person",
  "firstName",
  "lastName",
  "fullName",
  "email",
  "username",
  "address",
  "city",
  "company",
  "country",
  "jobTitle",
  "phone",
  "productName",
  "url",
] as const;

/**
 * Random fields that read no other field and need a locale, one arbitrary for each such kind.
 *
 * @param fc - fast-check.
 * @returns Arbitraries by kind.
 */
export function localeFields(fc: FastCheck): Readonly<Record<string, Arbitrary<FieldNode>>> {
  const bare = Object.fromEntries(BARE.map((kind) => [kind, fc.constant({ kind })] as const));
  return {
    ...bare,
    lorem: fc.constantFrom("word", "sentence").map((unit) => ({ kind: "lorem", unit })),
    fake: fc.constantFrom("commerce.department", "number.int", "date.past").map((method) => ({ kind: "fake", method })),
  };
}
