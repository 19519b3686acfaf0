import { type Type, type } from "arktype";
import fc from "fast-check";

const keyword = fc.constantFrom(
  "string",
  "string.email",
  "string.url",
  "string.uuid",
  "string.uuid.v4",
  "string.ip",
  "string.date",
  "string.date.iso",
  "string.date.parse",
  "string.numeric",
  "string.numeric.parse",
  "string.integer.parse",
  "string.digits",
  "string.alphanumeric",
  "string.hex",
  "string.base64",
  "string.semver",
  "string.json",
  "string.trim",
  "number",
  "number.integer",
  "number.safe",
  "number.epoch",
  "boolean",
  "null",
  "undefined",
  "bigint",
  "unknown",
  "Date",
  "URL",
  "Map",
  "Set",
  "'a'|'b'",
  "1|2|3n",
  "/^[A-Z]{2}\\d{3}$/",
  "string|number|Date",
);

const range = fc
  .record({ min: fc.integer({ min: -50, max: 50 }), more: fc.integer({ min: 0, max: 50 }), kind: fc.nat({ max: 4 }) })
  .map(({ min, more, kind }) => {
    const low = Math.max(0, min);
    if (kind === 0) return `${min}<=number.integer<=${min + more}`;
    if (kind === 1) return `${min}<=number<${min + more + 1}`;
    if (kind === 2) return `${low}<=string<=${low + more}`;
    if (kind === 3) return `number%${more + 1}`;
    return `Date>=d'20${String(10 + (low % 80)).padStart(2, "0")}-01-01'`;
  });

const leaf: fc.Arbitrary<Type> = fc.oneof(
  { arbitrary: keyword.map((text) => type(text as "string") as unknown as Type), weight: 4 },
  { arbitrary: range.map((text) => type(text as "string") as unknown as Type), weight: 2 },
  { arbitrary: fc.constant(type("number.integer").narrow((value) => value % 3 === 0) as unknown as Type), weight: 1 },
  { arbitrary: fc.constant(type("string").pipe((value) => value.length) as unknown as Type), weight: 1 },
);

/** Not `constructor`: arktype trips over it when it writes what is wrong with a union. */
const name = fc.oneof(
  fc.constantFrom("id", "email", "createdAt", "price", "a.b"),
  fc
    .string({ maxLength: 6 })
    .filter((text) => !/[?[\]=+\\]/.test(text) && text !== "__proto__" && !["...", "constructor"].includes(text)),
);

function members(value: fc.Arbitrary<Type>): fc.Arbitrary<Record<string, Type>> {
  return fc
    .uniqueArray(fc.tuple(name, value, fc.boolean()), { selector: ([key]) => key, minLength: 1, maxLength: 5 })
    .map((entries) => Object.fromEntries(entries.map(([key, schema, optional]) => [optional ? `${key}?` : key, schema])));
}

const define = (definition: unknown): Type => type(definition as "string") as unknown as Type;

/** Types of arktype of all kinds that values can be made of. */
export const arktypeSchemas: fc.Arbitrary<Type> = fc.letrec<{ schema: Type }>((tie) => {
  const inner = tie("schema");
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { arbitrary: leaf, weight: 5 },
      { arbitrary: members(inner).map(define), weight: 4 },
      { arbitrary: members(inner).map((shape) => define({ "+": "reject", ...shape })), weight: 1 },
      { arbitrary: inner.map((item) => item.array() as unknown as Type), weight: 2 },
      { arbitrary: fc.tuple(inner, inner).map(([a, b]) => define([a, b])), weight: 1 },
      { arbitrary: fc.tuple(inner, inner).map(([a, b]) => define([a, "...", b.array()])), weight: 1 },
      { arbitrary: inner.map((value) => define({ "[string]": value })), weight: 1 },
      { arbitrary: inner.map((value) => define([value, "|", "null"])), weight: 2 },
      { arbitrary: inner.map((value) => define({ kind: "'a'", value })), weight: 1 },
      {
        arbitrary: inner.map((value) => type({ kind: "'a'", value }).or({ kind: "'b'", other: "string" }) as unknown as Type),
        weight: 1,
      },
    ),
  };
}).schema;

/** Shapes of objects. */
export const arktypeShapes: fc.Arbitrary<Record<string, Type>> = members(arktypeSchemas);
