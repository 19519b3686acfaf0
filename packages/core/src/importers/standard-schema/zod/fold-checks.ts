import type { NumberBound as Bound } from "../document/number-rules.js";
import { addressPattern, tokenPattern } from "../texts/format-patterns.js";
import type { NamedFormat } from "../texts/named-format.js";
import type { ZodCheckDef, ZodSchema } from "./zod-schema.js";

/** What the checks of a schema ask together; refinements are left to zod. */
export interface FoldedChecks {
  /** Of lengths and sizes. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly lower: Bound | undefined;
  readonly upper: Bound | undefined;
  readonly units: readonly (number | bigint)[];
  /** Formats of numbers. */
  readonly numberFormats: readonly string[];
  readonly formats: readonly NamedFormat[];
  readonly patterns: readonly RegExp[];
  readonly mime: readonly string[] | undefined;
  /** Refinements by function. */
  readonly predicates: readonly ((value: unknown) => unknown)[];
}

/** Names of text formats that are called differently here. */
const FORMATS: Readonly<Record<string, string>> = { json_string: "json-string" };
/** Formats that are a plain pattern. */
const PATTERN_FORMATS: ReadonlySet<string> = new Set(["regex", "lowercase", "uppercase", "includes", "starts_with", "ends_with"]);

/**
 * Reads the checks of a schema.
 *
 * @param schema - The schema; those of formats are their own first check.
 */
export function foldChecks(schema: ZodSchema): FoldedChecks {
  const { def } = schema._zod;
  const checks: ZodCheckDef[] = (def.checks ?? []).map((check) => check._zod.def);
  if (def.check !== undefined) checks.unshift(def);
  let min: number | undefined;
  let max: number | undefined;
  let lower: Bound | undefined;
  let upper: Bound | undefined;
  let mime: readonly string[] | undefined;
  const units: (number | bigint)[] = [];
  const numberFormats: string[] = [];
  const formats: NamedFormat[] = [];
  const patterns: RegExp[] = [];
  const predicates: ((value: unknown) => unknown)[] = [];
  for (const check of checks) {
    switch (check.check) {
      case "min_length":
      case "min_size":
        min = greater(min, check.minimum);
        break;
      case "max_length":
      case "max_size":
        max = lesser(max, check.maximum);
        break;
      case "length_equals":
      case "size_equals":
        min = greater(min, check.length ?? check.size);
        max = lesser(max, check.length ?? check.size);
        break;
      case "greater_than":
        lower = narrower(lower, toBound(check), 1);
        break;
      case "less_than":
        upper = narrower(upper, toBound(check), -1);
        break;
      case "multiple_of":
        units.push(check.value as number | bigint);
        break;
      case "number_format":
      case "bigint_format":
        numberFormats.push(String(check.format));
        break;
      case "mime_type":
        mime = mime === undefined ? check.mime : mime.filter((type) => check.mime?.includes(type));
        break;
      case "custom":
        if (typeof check.fn === "function") predicates.push(check.fn);
        break;
      case "string_format":
        if (PATTERN_FORMATS.has(check.format ?? "")) patterns.push(check.pattern ?? /(?:)/);
        else formats.push(readFormat(check));
        break;
    }
  }
  return { min, max, lower, upper, units, numberFormats, formats, patterns, mime, predicates };
}

/** Versions, offsets and precisions are told by the pattern: the plain format fails it, and the pattern is kept. */
function readFormat(check: ZodCheckDef): NamedFormat {
  const { format = "", version, pattern } = check;
  if (format === "uuid" && version !== undefined) return { name: `uuid${version}`, pattern };
  if (format === "url") return { name: "url", pattern: addressPattern(check.protocol, check.hostname) };
  if (format === "time") return { name: "iso-time", pattern };
  if (format === "jwt" && typeof check.alg === "string") return { name: "", pattern: tokenPattern(check.alg) };
  if (format === "datetime") return { name: "date-time", pattern, likely: /^20[012]/ };
  return { name: FORMATS[format] ?? format, pattern };
}

function toBound({ value, inclusive = true }: ZodCheckDef): Bound | undefined {
  if (value instanceof Date) return { value: value.getTime(), inclusive };
  return typeof value === "number" || typeof value === "bigint" ? { value, inclusive } : undefined;
}

function narrower(known: Bound | undefined, bound: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (known === undefined || bound === undefined) return known ?? bound;
  if (bound.value === known.value) return bound.inclusive ? known : bound;
  return bound.value > known.value === (sign === 1) ? bound : known;
}

function greater(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function lesser(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
