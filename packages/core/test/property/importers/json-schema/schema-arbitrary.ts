import fc from "fast-check";

/** A schema as plain data. */
export type Schema = boolean | Readonly<Record<string, unknown>>;

const count = fc.integer({ min: 0, max: 4 });
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 2.5, -3, "a", "abc", "x-1", "");
const name = fc.constantFrom("a", "b", "c", "kind", "x-1");
const pattern = fc.constantFrom("^[a-c]+$", "^x-", "[0-9]", "^.{2,4}$", "^(ab|cd)*$");
const type = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");

/** Schemas over all keywords, small enough for contradictions to be frequent. */
export const schemas: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema }>((tie) => {
  const inner = tie("schema");
  const record = (keywords: Record<string, fc.Arbitrary<unknown>>) => fc.record(keywords, { requiredKeys: [] });
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const numbers = record({
    minimum: fc.integer({ min: -5, max: 5 }),
    maximum: fc.integer({ min: -2, max: 20 }),
    exclusiveMinimum: fc.integer({ min: -5, max: 3 }),
    exclusiveMaximum: fc.integer({ min: 2, max: 9 }),
    multipleOf: fc.constantFrom(1, 2, 3, 0.5, 0.01),
  });
  const texts = record({ minLength: count, maxLength: count, pattern, format: fc.constantFrom("date", "email", "uuid", "ipv4") });
  const arrays = record({
    items: inner,
    prefixItems: some,
    contains: inner,
    minContains: fc.integer({ min: 0, max: 2 }),
    maxContains: fc.integer({ min: 1, max: 3 }),
    minItems: fc.integer({ min: 0, max: 2 }),
    maxItems: count,
    uniqueItems: fc.boolean(),
    unevaluatedItems: inner,
  });
  const objects = record({
    properties: fc.dictionary(name, inner, { maxKeys: 3 }),
    patternProperties: fc.dictionary(pattern, inner, { maxKeys: 1 }),
    additionalProperties: inner,
    propertyNames: record({ minLength: fc.constantFrom(1, 2), pattern: fc.constant("^[a-z]") }),
    required: fc.uniqueArray(name, { maxLength: 2 }),
    minProperties: fc.integer({ min: 0, max: 2 }),
    maxProperties: count,
    dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 1 }),
    dependentSchemas: fc.dictionary(name, inner, { maxKeys: 1 }),
    unevaluatedProperties: inner,
  });
  const branches = record({
    allOf: some,
    anyOf: some,
    oneOf: some,
    not: inner,
    if: inner,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inner,
    else: inner,
  });
  const values = fc.oneof(
    fc.record({ const: scalar }),
    fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4 }) }),
  );
  const typed = fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) });
  const merge = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Schema);
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { weight: 1, arbitrary: fc.constantFrom<Schema>(true, {}, { type: "string" }, { type: "integer" }) },
      { weight: 1, arbitrary: values as fc.Arbitrary<Schema> },
      { weight: 2, arbitrary: merge(typed, fc.oneof(numbers, texts)) },
      { weight: 2, arbitrary: merge(fc.record({ type: fc.constant("array") }), arrays) },
      { weight: 3, arbitrary: merge(fc.record({ type: fc.constant("object") }), objects) },
      { weight: 2, arbitrary: merge(fc.oneof(objects, arrays, typed), branches) },
      { weight: 1, arbitrary: fc.constant<Schema>({ $ref: "#" }) },
    ),
  };
}).schema;
