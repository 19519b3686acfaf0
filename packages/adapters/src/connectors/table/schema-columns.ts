import type { ColumnSchema, ValueType } from "@seedbed/core";
import { createColumn } from "./column.js";

type Schema = Readonly<Record<string, unknown>>;

const MAX_REFS = 50;

/**
 * The columns of a JSON Schema of objects. Objects inside become `json`, so that no member of theirs is lost.
 *
 * @param schema - The schema.
 * @param root - Where its references lead into; itself unless stated.
 * @returns Undefined when it is none of objects with known members.
 */
export function schemaColumns(schema: unknown, root: unknown = schema): readonly ColumnSchema[] | undefined {
  const { properties, required } = collectMembers(schema, root, new Map(), new Set(), 0);
  if (properties.size === 0) return undefined;
  const key = ["id", "_id", "uuid"].find((name) => required.has(name) && properties.has(name));
  return [...properties].map(([name, member]) => {
    const { type, nullable } = toType(member, root);
    const primaryKey = name === key && (type.type === "int" || type.type === "string") && !nullable;
    return createColumn(name, type, { nullable, optional: !required.has(name), primaryKey });
  });
}

/**
 * Follows references of a schema.
 *
 * @param schema - Any schema.
 * @param root - Where references lead into.
 */
export function resolveSchema(schema: unknown, root: unknown): Schema {
  let at = schema;
  for (let i = 0; i < MAX_REFS && isObject(at) && typeof at["$ref"] === "string"; i++) at = follow(at["$ref"], root);
  return isObject(at) ? at : {};
}

function collectMembers(
  schema: unknown,
  root: unknown,
  properties: Map<string, unknown>,
  required: Set<string>,
  depth: number,
): { properties: Map<string, unknown>; required: Set<string> } {
  const resolved = resolveSchema(schema, root);
  if (depth < MAX_REFS && Array.isArray(resolved["allOf"])) {
    for (const part of resolved["allOf"]) collectMembers(part, root, properties, required, depth + 1);
  }
  if (isObject(resolved["properties"])) {
    for (const [name, member] of Object.entries(resolved["properties"])) properties.set(name, member);
  }
  if (Array.isArray(resolved["required"])) for (const name of resolved["required"]) required.add(String(name));
  return { properties, required };
}

function toType(member: unknown, root: unknown): { type: ValueType; nullable: boolean } {
  const schema = resolveSchema(member, root);
  const options = [schema["anyOf"], schema["oneOf"]].find(Array.isArray) as unknown[] | undefined;
  if (options !== undefined) {
    const rest = options.filter((option) => resolveSchema(option, root)["type"] !== "null");
    const isPlain = rest.length === 1 && rest.length < options.length;
    return isPlain ? { ...toType(rest[0], root), nullable: true } : { type: { type: "json" }, nullable: true };
  }
  const types = [schema["type"]].flat().filter((type): type is string => typeof type === "string");
  const named = types.filter((type) => type !== "null");
  const nullable = named.length < types.length || schema["nullable"] === true || types.length === 0;
  return { type: named.length === 1 ? plainType(named[0]!, schema, root) : { type: "json" }, nullable };
}

function plainType(type: string, schema: Schema, root: unknown): ValueType {
  switch (type) {
    case "integer":
      return { type: "int" };
    case "number":
      return { type: "float" };
    case "boolean":
      return { type: "bool" };
    case "string":
      // Moments stay texts: their fractions and offsets may be finer than what a timestamp holds.
      return { type: schema["format"] === "date" ? "date" : "string" };
    case "array": {
      const { type: of, nullable } = toType(schema["items"], root);
      return of.type === "json" || nullable ? { type: "json" } : { type: "list", of };
    }
    default:
      return { type: "json" };
  }
}

function follow(reference: string, root: unknown): unknown {
  if (!reference.startsWith("#")) return undefined;
  let at: unknown = root;
  for (const step of decodeURIComponent(reference.slice(1)).split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    at = typeof at === "object" && at !== null && Object.hasOwn(at, name) ? (at as Schema)[name] : undefined;
  }
  return at;
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
