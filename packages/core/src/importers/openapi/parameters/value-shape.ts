import { isObject, own } from "../document/plain-object.js";
import type { JsonSchema } from "../schema/json-schema.js";

/** What types a value may have, as far as texts must be read by them. */
export interface ValueShape {
  /** JSON types; all when a schema does not say. */
  readonly types: ReadonlySet<string>;
  /** Names of the members that the schema lists. */
  readonly names: readonly string[];
  /** True when members of other names may stand beside. */
  readonly open: boolean;
  /** The shape of elements. */
  items(): ValueShape;
  /** The shape of a member. */
  member(name: string): ValueShape;
}

const ALL: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "null", "array", "object"]);
const MAX_PARTS = 200;

/** The shape of anything. */
export const ANY_SHAPE: ValueShape = { types: ALL, names: [], open: true, items: () => ANY_SHAPE, member: () => ANY_SHAPE };

/**
 * Reads the types that a schema allows.
 *
 * Alternatives are taken together: the schema's judge decides between what their texts may stand for.
 *
 * @param schema - A JSON Schema that stands for itself.
 */
export function readShape(schema: JsonSchema): ValueShape {
  return shapeOf([schema], schema);
}

function shapeOf(schemas: readonly unknown[], root: JsonSchema): ValueShape {
  const parts: Readonly<Record<string, unknown>>[] = [];
  const types = union(schemas.map((schema) => typesOf(schema, root, parts, new Set())));
  const pick = (keywords: readonly string[]): unknown[] =>
    parts.flatMap((part) => keywords.map((key) => own(part, key)).filter(isObject));
  const names = [...new Set(parts.flatMap((part) => Object.keys((own(part, "properties") as object | undefined) ?? {})))];
  return {
    types,
    names,
    open: !parts.some((part) => own(part, "additionalProperties") === false),
    items: () => inner([...pick(["items"]), ...parts.flatMap((part) => list(own(part, "prefixItems")))], root),
    member: (name) => {
      const found = parts.map((part) => own(own(part, "properties"), name)).filter(isObject);
      return inner(found.length > 0 ? found : pick(["additionalProperties"]), root);
    },
  };
}

function inner(schemas: readonly unknown[], root: JsonSchema): ValueShape {
  return schemas.length === 0 ? ANY_SHAPE : shapeOf(schemas, root);
}

/** The types of one schema; the objects it consists of are collected. */
function typesOf(
  schema: unknown,
  root: JsonSchema,
  parts: Readonly<Record<string, unknown>>[],
  seen: Set<unknown>,
): ReadonlySet<string> {
  if (!isObject(schema) || seen.has(schema) || parts.length >= MAX_PARTS) return ALL;
  const inside = new Set(seen).add(schema);
  parts.push(schema);
  const ownSet = ownTypes(schema);
  const all = list(schema["allOf"]).map((part) => typesOf(part, root, parts, inside));
  const reference = schema["$ref"];
  if (typeof reference === "string") all.push(typesOf(resolve(root, reference), root, parts, inside));
  for (const keyword of ["anyOf", "oneOf"]) {
    const alternatives = list(schema[keyword]);
    if (alternatives.length > 0) all.push(union(alternatives.map((part) => typesOf(part, root, parts, inside))));
  }
  return new Set([...ownSet].filter((type) => all.every((types) => types.has(type))));
}

function ownTypes(schema: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { type } = schema;
  const values = Object.hasOwn(schema, "const") ? [schema["const"]] : schema["enum"];
  if (Array.isArray(values)) return new Set(values.slice(0, 1000).map(typeOf));
  if (type === undefined) return ALL;
  const types = new Set((Array.isArray(type) ? type : [type]).map(String));
  if (types.has("number")) types.add("integer");
  return types;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function resolve(root: JsonSchema, reference: string): unknown {
  const name = /^#\/\$defs\/(.*)$/s.exec(reference)?.[1];
  if (name === undefined) return undefined;
  return own(own(root, "$defs"), decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
