import type { CatalogCheck } from "../../../catalog/catalog.js";
import { standardLiteral, standardQuote } from "../../../literals/standard-literal.js";
import { type MongoSchema, typesOf } from "./json-schema.js";

/**
 * The conditions of a member as SQL in PostgreSQL's words, since MongoDB has none of its own that others could read.
 *
 * @param name - Of the member.
 * @param schema - Part of a `$jsonSchema` validator.
 */
export function toChecks(name: string, schema: MongoSchema): CatalogCheck[] {
  const column = standardQuote(name);
  const conditions: string[] = [];
  const add = (keyword: unknown, condition: (value: string) => string): void => {
    if (typeof keyword === "number" || typeof keyword === "string") conditions.push(condition(toLiteral(keyword)));
  };
  add(schema.minimum, (value) => `${column} ${schema.exclusiveMinimum === true ? ">" : ">="} ${value}`);
  add(schema.maximum, (value) => `${column} ${schema.exclusiveMaximum === true ? "<" : "<="} ${value}`);
  add(schema.exclusiveMinimum, (value) => `${column} > ${value}`);
  add(schema.exclusiveMaximum, (value) => `${column} < ${value}`);
  add(schema.multipleOf, (value) => `mod(${column}, ${value}) = 0`);
  add(schema.minLength, (value) => `char_length(${column}) >= ${value}`);
  add(schema.pattern, (value) => `${column} ~ ${value}`);
  add(schema.minItems, (value) => `cardinality(${column}) >= ${value}`);
  add(schema.maxItems, (value) => `cardinality(${column}) <= ${value}`);
  const listed = schema.enum?.filter((value) => value !== null && typeof value !== "string") ?? [];
  if (listed.length > 0 && listed.every((value) => typeof value === "number" || typeof value === "boolean")) {
    conditions.push(
      `${column} IN (${schema
        .enum!.filter((value) => value !== null)
        .map(toLiteral)
        .join(", ")})`,
    );
  }
  if (typesOf(schema).includes("string") && schema.maxLength !== undefined)
    conditions.push(`char_length(${column}) <= ${schema.maxLength}`);
  return conditions.map((expression, i) => ({ name: `${name}_${i + 1}`, expression }));
}

function toLiteral(value: unknown): string {
  return standardLiteral(value, {
    bool: String,
    bytes: (hex) => `'\\x${hex}'`,
    textWithNul: (hex) => `convert_from('\\x${hex}', 'UTF8')`,
    infinity: (sign) => `'${sign}Infinity'::float8`,
  });
}
