import type { FieldNode } from "../../../index.js";
import type { NameHint } from "../contract/name-hint.js";

/** Number of any JSON type that holds numbers. */
export const NUMBERS = ["number", "integer"] as const;
/** Numbers, and texts that hold them. */
export const NUMBERS_OR_TEXT = ["number", "integer", "string"] as const;
/** Formats of texts that are addresses on the web. */
export const URL_FORMATS: readonly string[] = ["uri", "url", "uri-reference", "iri", "iri-reference"];

/** One of some values. */
export function choice(values: readonly string[], weights?: readonly number[]): FieldNode {
  return weights === undefined ? { kind: "enum", values } : { kind: "enum", values, weights };
}

/** Texts of a regular expression. */
export function pattern(source: string): FieldNode {
  return { kind: "pattern", source };
}

/** A method of faker; it needs a locale. */
export function fake(method: string, ...args: readonly unknown[]): FieldNode {
  return args.length === 0 ? { kind: "fake", method } : { kind: "fake", method, args };
}

/** Whole numbers. */
export function int(min: number, max: number): FieldNode {
  return { kind: "int", min, max };
}

/** Words of filler text. */
export function lorem(unit: "word" | "sentence" | "paragraph", min?: number, max?: number): FieldNode {
  return { kind: "lorem", unit, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/**
 * Decimals, as text where the value is one.
 *
 * @param min - Least value.
 * @param max - Greatest value.
 * @param scale - Digits after the point.
 */
export function decimal(min: number, max: number, scale = 2): (hint: NameHint) => FieldNode {
  return ({ type }) => ({ kind: "decimal", min, max, scale, ...(type === "string" ? { as: "string" } : {}) });
}

/**
 * Amounts of money: many small ones, few large ones.
 *
 * @param median - The amount half of them lie below.
 * @param max - The greatest amount.
 */
export function amount(median: number, max: number): (hint: NameHint) => FieldNode {
  const distribution = { type: "lognormal", median, sigma: 0.8 };
  return ({ type }) => ({
    kind: "decimal",
    min: 0,
    max,
    scale: 2,
    distribution,
    ...(type === "string" ? { as: "string" } : {}),
  });
}

/** Counts: many small ones, few large ones. */
export function count(median: number, max: number): FieldNode {
  return { kind: "int", min: 0, max, distribution: { type: "lognormal", median, sigma: 1 } };
}

/** Milliseconds since 1970 in our time have twelve digits or more, seconds ten. */
const MS_FROM = 1e11;
const SECONDS_FROM = 1e8;

/**
 * Points in time as the schema writes them: texts of date or date-time by format, numbers where bounds tell seconds from
 * milliseconds; otherwise a number could be either, and none is made.
 *
 * @param range - `from` and `to`, as options of timestamps.
 * @param plain - What a text without a format is.
 */
export function moment(
  range: { readonly from?: string; readonly to?: string } = {},
  plain: "date" | "timestamp" = "timestamp",
): (hint: NameHint) => FieldNode | undefined {
  return ({ type, format, minimum, maximum }) => {
    if (type === "string") {
      const date = format === "date" || (format === undefined && plain === "date");
      return date ? { kind: "date", ...range } : { kind: "timestamp", as: "iso", ...range };
    }
    const bound = maximum ?? minimum ?? 0;
    if (bound >= MS_FROM) return { kind: "timestamp", as: "epochMs", ...range };
    return bound >= SECONDS_FROM ? int(1_577_836_800, 1_767_225_599) : undefined;
  };
}
