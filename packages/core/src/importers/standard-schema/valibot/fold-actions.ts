import { escapePattern } from "../texts/format-patterns.js";
import type { NamedFormat } from "../texts/named-format.js";
import type { ValibotPart } from "./valibot-schema.js";

type Limit = number | bigint | Date;

/** What the actions of a pipe ask together; checks by function are left to valibot. */
export interface FoldedActions {
  min: number | undefined;
  max: number | undefined;
  lower: { readonly value: number | bigint; readonly inclusive: boolean } | undefined;
  upper: { readonly value: number | bigint; readonly inclusive: boolean } | undefined;
  units: (number | bigint)[];
  isInteger: boolean;
  formats: NamedFormat[];
  patterns: RegExp[];
  mime: readonly string[] | undefined;
  /** Checks by function. */
  predicates: ((value: unknown) => unknown)[];
  /** The only values there may be. */
  values: readonly unknown[] | undefined;
}

/** Formats by the name of their action; their patterns are valibot's own. */
const FORMATS: Readonly<Record<string, string>> = {
  email: "email",
  rfc_email: "email",
  url: "url",
  uuid: "uuid",
  ulid: "ulid",
  ksuid: "ksuid",
  nanoid: "nanoid",
  cuid2: "cuid2",
  ipv4: "ipv4",
  ipv6: "ipv6",
  ip: "ipv4",
  mac: "mac",
  mac48: "mac",
  iso_date: "date",
  iso_timestamp: "date-time",
  base64: "base64",
  emoji: "emoji",
  hex_color: "hex-color",
  credit_card: "credit-card",
  domain: "hostname",
  jws_compact: "jwt",
};

type Fold = (folded: FoldedActions, requirement: unknown) => unknown;

const atLeast: Fold = (folded, count) => {
  folded.min = Math.max(folded.min ?? 0, Number(count));
};
const atMost: Fold = (folded, count) => {
  folded.max = Math.min(folded.max ?? Infinity, Number(count));
};
const exactly: Fold = (folded, count) => {
  atLeast(folded, count);
  atMost(folded, count);
};
const lower =
  (inclusive: boolean): Fold =>
  (folded, limit) => {
    const value = toNumber(limit as Limit);
    if (folded.lower === undefined || value >= folded.lower.value) folded.lower = { value, inclusive };
  };
const upper =
  (inclusive: boolean): Fold =>
  (folded, limit) => {
    const value = toNumber(limit as Limit);
    if (folded.upper === undefined || value <= folded.upper.value) folded.upper = { value, inclusive };
  };
const pattern =
  (write: (text: string) => string): Fold =>
  (folded, text) => {
    folded.patterns.push(new RegExp(write(escapePattern(String(text)))));
  };
const whole: Fold = (folded) => {
  folded.isInteger = true;
};

const ACTIONS: Readonly<Record<string, Fold>> = {
  min_length: atLeast,
  min_size: atLeast,
  min_entries: atLeast,
  max_length: atMost,
  max_size: atMost,
  max_entries: atMost,
  length: exactly,
  size: exactly,
  entries: exactly,
  non_empty: (folded) => atLeast(folded, 1),
  empty: (folded) => exactly(folded, 0),
  min_value: lower(true),
  gt_value: lower(false),
  max_value: upper(true),
  lt_value: upper(false),
  multiple_of: (folded, unit) => folded.units.push(unit as number | bigint),
  integer: whole,
  safe_integer: whole,
  starts_with: pattern((text) => `^${text}`),
  ends_with: pattern((text) => `${text}$`),
  includes: pattern((text) => text),
  value: (folded, value) => {
    folded.values = [value];
  },
  values: (folded, values) => {
    folded.values = values as readonly unknown[];
  },
  check: (folded, predicate) => folded.predicates.push(predicate as (value: unknown) => unknown),
  imei: (folded) => folded.patterns.push(/^\d{15}$/),
  isbn: (folded) => folded.patterns.push(/^(?:97[89])?\d{9}[\dX]$/),
  parse_json: (folded) => folded.formats.push({ name: "json-string" }),
  to_date: (folded) => folded.formats.push({ name: "date-time" }),
  to_number: (folded) => folded.patterns.push(/^(?:0|[1-9]\d{0,5})$/),
  to_bigint: (folded) => folded.patterns.push(/^(?:0|[1-9]\d{0,5})$/),
  parse_boolean: (folded) => folded.patterns.push(/^(?:true|false)$/),
  mime_type: (folded, types) => {
    folded.mime = types as readonly string[];
  },
};

/**
 * Reads the actions of a pipe.
 *
 * @param parts - Those that hold for what goes in.
 */
export function foldActions(parts: readonly ValibotPart[]): FoldedActions {
  const folded: FoldedActions = {
    min: undefined,
    max: undefined,
    lower: undefined,
    upper: undefined,
    units: [],
    isInteger: false,
    formats: [],
    patterns: [],
    mime: undefined,
    predicates: [],
    values: undefined,
  };
  for (const { kind, type, requirement } of parts) {
    if (kind === "metadata") continue;
    const format = Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
    const own = requirement instanceof RegExp ? requirement : undefined;
    if (format !== undefined) folded.formats.push({ name: format, pattern: own });
    else if (Object.hasOwn(ACTIONS, type)) ACTIONS[type]!(folded, requirement);
    else if (own !== undefined) folded.patterns.push(own);
  }
  return folded;
}

function toNumber(limit: Limit): number | bigint {
  return typeof limit === "bigint" ? limit : Number(limit);
}
