import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Options of MAC addresses. */
export interface MacOptions {
  /** What stands between the bytes: a colon unless stated. */
  readonly separator?: ":" | "-" | "";
}

const SEPARATORS = [":", "-", ""] as const;
/** 46 bits are free: the address is unicast and locally administered, so that it belongs to no maker. */
const DOMAIN = 70368744177664;
const WORD = 4294967296;

const generator: Generator<MacOptions, string> = {
  name: "mac",
  options: (z) => z.strictObject({ separator: z.enum(SEPARATORS).optional() }),
  prepare(options, context) {
    const separator = options.separator ?? ":";
    if (!SEPARATORS.includes(separator))
      context.report("separator", `separator must be ":", "-" or "", got ${JSON.stringify(separator)}`);
    const { random } = context;
    return {
      type: { type: "string" },
      domain: DOMAIN,
      at: (row) => format(random.word(row, 0) & 0x3fff, random.word(row, 1), separator),
      pick: (index) => format(Math.floor(index / WORD), index % WORD, separator),
    };
  },
};

/** Fourteen free bits, then 32. */
function format(high: number, low: number, separator: string): string {
  const bytes = [(((high >>> 8) << 2) | 2) & 255, high & 255, low >>> 24, (low >>> 16) & 255, (low >>> 8) & 255, low & 255];
  return bytes.map((byte) => (byte < 16 ? "0" : "") + byte.toString(16)).join(separator);
}

/**
 * MAC addresses that belong to no maker: locally administered, unicast.
 *
 * @param options - `separator`: `":"`, `"-"` or `""`.
 * @returns A field of strings.
 * @source IEEE 802c-2017.
 * @example
 * ```ts
 * f.mac().unique();
 * ```
 */
export const mac: FieldBuilder<(options?: MacOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: MacOptions = {}) => new Field<string>({ kind: "mac", ...options }),
);
