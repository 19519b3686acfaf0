import type { SchemaDocument } from "./document/schema-document.js";
import { shareOfMatches } from "./texts/named-format.js";

/**
 * Mends what converters write twice: a format beside the pattern the library checks it by, and the special values that a format
 * consists of beside the format, which would else be every second value.
 *
 * @param value - A schema, or any part of one.
 */
export function tidyDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyDocument);
  if (typeof value !== "object" || value === null) return value;
  const schema: SchemaDocument = {};
  for (const [name, inner] of Object.entries(value)) {
    const tidy = DATA.has(name) ? inner : tidyDocument(inner);
    Object.defineProperty(schema, name, { value: tidy, writable: true, enumerable: true, configurable: true });
  }
  const { format, pattern, anyOf } = schema;
  if (typeof format === "string" && typeof pattern === "string")
    delete schema[isMatch(format, pattern, schema) ? "pattern" : "format"];
  else if (typeof pattern === "string") {
    const known = FORMATS_OF_PATTERNS.find((name) => pattern.length > 40 && isMatch(name, pattern, schema));
    if (known !== undefined) {
      delete schema["pattern"];
      schema["format"] = known;
    }
  }
  for (const [bound, limits] of WIDE_BOUNDS) if (limits.includes(schema[bound] as number)) delete schema[bound];
  if (Array.isArray(anyOf)) schema["anyOf"] = withoutSpecials(anyOf as readonly SchemaDocument[]);
  return schema;
}

/** Formats that some converters write as a pattern alone. */
const FORMATS_OF_PATTERNS = ["uuid", "uuid1", "uuid3", "uuid4", "uuid5", "uuid6", "uuid7", "uuid8", "date-time"];
/** Bounds that say no more than the type, and would only invite far values: of safe integers, and of dates. */
const WIDE_BOUNDS: readonly (readonly [string, readonly number[]])[] = [
  ["minimum", [Number.MIN_SAFE_INTEGER, -8_640_000_000_000_000]],
  ["maximum", [Number.MAX_SAFE_INTEGER, 8_640_000_000_000_000]],
];

/** Keywords whose values are no schemas. */
const DATA: ReadonlySet<string> = new Set(["const", "enum", "default", "examples", "required", "seedbed", "x-seedbed"]);

function isMatch(name: string, source: string, { minLength, maxLength }: SchemaDocument): boolean {
  try {
    const lengths = { min: minLength as number | undefined, max: maxLength as number | undefined };
    return shareOfMatches(name, [new RegExp(source)], lengths) >= 0.5;
  } catch {
    return false;
  }
}

function withoutSpecials(options: readonly SchemaDocument[]): readonly SchemaDocument[] {
  const formats = new Set(options.filter((option) => !("const" in option)).map(({ format }) => format));
  return options.filter((option) => !("const" in option) || option["format"] === undefined || !formats.has(option["format"]));
}
