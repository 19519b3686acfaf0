import type { Dialect } from "./dialect.js";

/** Where the schemas in a keyword's value stand. */
export type Placement = "schema" | "list" | "map" | "schema-or-list" | "dependencies";

/** What a keyword's value must be. */
export interface Keyword {
  /** First and last draft that knows it; all unless stated. */
  readonly since?: Dialect;
  readonly until?: Dialect;
  /** Where schemas stand inside, if any do. */
  readonly placement?: Placement;
  /** Says what the value must be, unless it is that. */
  fault?(value: unknown, dialect: Dialect): string | undefined;
}

const TYPES: readonly unknown[] = ["null", "boolean", "integer", "number", "string", "array", "object"];

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((name) => typeof name === "string") && new Set(value).size === value.length;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const unless = (test: (value: unknown) => boolean, what: string) => (value: unknown) => (test(value) ? undefined : what);

const count: Keyword = { fault: unless(isCount, "a whole number from 0") };
const text: Keyword = { fault: unless((value) => typeof value === "string", "text") };
const number: Keyword = { fault: unless((value) => typeof value === "number" && Number.isFinite(value), "a number") };
const flag: Keyword = { fault: unless((value) => typeof value === "boolean", "true or false") };
const exclusive: Keyword = {
  fault: (value, dialect) =>
    dialect === "draft-04"
      ? typeof value === "boolean"
        ? undefined
        : "true or false"
      : typeof value === "number" && Number.isFinite(value)
        ? undefined
        : "a number",
};
const schema: Keyword = { placement: "schema" };
const schemas: Keyword = {
  placement: "list",
  fault: unless((value) => Array.isArray(value) && value.length > 0, "a list of at least one schema"),
};
const named: Keyword = { placement: "map", fault: unless(isRecord, "an object of schemas") };

/** The keywords that matter, by name. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  [
    "type",
    {
      fault: unless(
        (value) =>
          Array.isArray(value) ? value.length > 0 && value.every((type) => TYPES.includes(type)) : TYPES.includes(value),
        `one of ${TYPES.join(", ")}, or a list of them`,
      ),
    },
  ],
  ["enum", { fault: unless((value) => Array.isArray(value), "a list of values") }],
  ["const", { since: "draft-06" }],
  ["minimum", number],
  ["maximum", number],
  ["exclusiveMinimum", exclusive],
  ["exclusiveMaximum", exclusive],
  [
    "multipleOf",
    { fault: unless((value) => typeof value === "number" && Number.isFinite(value) && value > 0, "a number above 0") },
  ],
  ["minLength", count],
  ["maxLength", count],
  ["pattern", text],
  ["format", text],
  ["contentEncoding", { ...text, since: "draft-07" }],
  ["contentMediaType", { ...text, since: "draft-07" }],
  ["contentSchema", { ...schema, since: "2019-09" }],
  ["minItems", count],
  ["maxItems", count],
  ["uniqueItems", flag],
  ["items", { placement: "schema-or-list" }],
  ["prefixItems", { ...schemas, since: "2020-12" }],
  ["additionalItems", { ...schema, until: "2019-09" }],
  ["contains", { ...schema, since: "draft-06" }],
  ["minContains", { ...count, since: "2019-09" }],
  ["maxContains", { ...count, since: "2019-09" }],
  ["unevaluatedItems", { ...schema, since: "2019-09" }],
  ["properties", named],
  ["patternProperties", named],
  ["additionalProperties", schema],
  ["propertyNames", { ...schema, since: "draft-06" }],
  ["unevaluatedProperties", { ...schema, since: "2019-09" }],
  ["required", { fault: unless(isNames, "a list of different names") }],
  ["minProperties", count],
  ["maxProperties", count],
  ["dependencies", { placement: "dependencies", fault: unless(isRecord, "an object") }],
  [
    "dependentRequired",
    {
      since: "2019-09",
      fault: unless((value) => isRecord(value) && Object.values(value).every(isNames), "an object of lists of names"),
    },
  ],
  ["dependentSchemas", { ...named, since: "2019-09" }],
  ["allOf", schemas],
  ["anyOf", schemas],
  ["oneOf", schemas],
  ["not", schema],
  ["if", { ...schema, since: "draft-07" }],
  ["then", { ...schema, since: "draft-07" }],
  ["else", { ...schema, since: "draft-07" }],
  ["$ref", text],
  ["$dynamicRef", { ...text, since: "2020-12" }],
  ["$dynamicAnchor", { ...text, since: "2020-12" }],
  ["$recursiveRef", { ...text, since: "2019-09", until: "2019-09" }],
  ["$recursiveAnchor", { ...flag, since: "2019-09", until: "2019-09" }],
  ["$anchor", { ...text, since: "2019-09" }],
  ["$defs", named],
  ["definitions", named],
]);
