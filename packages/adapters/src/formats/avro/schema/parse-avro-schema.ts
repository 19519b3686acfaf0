import type { AvroLogical, AvroRecord, AvroType } from "./avro-schema.js";

const PRIMITIVES = ["null", "boolean", "int", "long", "float", "double", "bytes", "string"] as const;

/** How large a schema may be. */
export interface SchemaLimits {
  /** Types inside one another. */
  readonly depth: number;
  /** Types in all. */
  readonly types: number;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a schema: names are resolved, and what is malformed is refused.
 *
 * @param json - The schema as JSON.
 * @param limits - How large it may be.
 * @throws RangeError when it is none, refers to itself, or is too large.
 * @source Apache Avro 1.12 Specification, "Schema Declaration".
 */
export function parseAvroSchema(json: unknown, limits: SchemaLimits): AvroType {
  const named = new Map<string, AvroType>();
  const open = new Set<string>();
  let count = 0;

  const parse = (from: unknown, depth: number, space: string): AvroType => {
    if (++count > limits.types) throw new RangeError(`more than ${limits.types} types`);
    if (depth > limits.depth) throw new RangeError(`types nested deeper than ${limits.depth}`);
    if (typeof from === "string") return findNamed(from, space);
    if (Array.isArray(from)) {
      return { type: "union", branches: (from as readonly unknown[]).map((branch) => parse(branch, depth + 1, space)) };
    }
    if (typeof from !== "object" || from === null) throw new RangeError("no type");
    const node = from as Json;
    const logical = toLogical(node);
    switch (node["type"]) {
      case "array":
        return { type: "array", of: parse(node["items"], depth + 1, space) };
      case "map":
        return { type: "map", of: parse(node["values"], depth + 1, space) };
      case "record":
      case "error":
      case "enum":
      case "fixed":
        return parseNamed(node, depth, space, logical);
      default: {
        const inner = parse(node["type"], depth + 1, space);
        return logical !== undefined && "logical" in inner === false && (PRIMITIVES as readonly string[]).includes(inner.type)
          ? ({ ...inner, logical } as AvroType)
          : inner;
      }
    }
  };

  const parseNamed = (node: Json, depth: number, outer: string, logical: AvroLogical | undefined): AvroType => {
    const name = String(node["name"]);
    const space = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : String(node["namespace"] ?? outer);
    const full = name.includes(".") || space === "" ? name : `${space}.${name}`;
    if (named.has(full) || open.has(full)) throw new RangeError("two types of the same name");
    open.add(full);
    const type = parseBody(node, depth, space, name, logical);
    open.delete(full);
    named.set(full, type);
    return type;
  };

  const parseBody = (node: Json, depth: number, space: string, name: string, logical: AvroLogical | undefined): AvroType => {
    if (node["type"] === "enum") {
      const symbols = node["symbols"];
      if (!Array.isArray(symbols) || !symbols.every((symbol) => typeof symbol === "string"))
        throw new RangeError("an enum without symbols");
      return { type: "enum", symbols };
    }
    if (node["type"] === "fixed") {
      const size = node["size"];
      if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new RangeError("a fixed without a size");
      return { type: "fixed", size, ...(logical === undefined ? {} : { logical }) };
    }
    const fields = node["fields"];
    if (!Array.isArray(fields)) throw new RangeError("a record without fields");
    return { type: "record", name, fields: toFields(fields as readonly unknown[], depth, space) };
  };

  const toFields = (fields: readonly unknown[], depth: number, space: string): AvroRecord["fields"] => {
    const out = fields.map((field) => {
      const node = (typeof field === "object" && field !== null ? field : {}) as Json;
      const name = node["seedbed.name"] ?? node["name"];
      if (typeof name !== "string" || name === "__proto__") throw new RangeError("a field without a name");
      return { name, type: parse(node["type"], depth + 1, space) };
    });
    if (new Set(out.map(({ name }) => name)).size < out.length) throw new RangeError("two fields of the same name");
    return out;
  };

  const findNamed = (name: string, space: string): AvroType => {
    if ((PRIMITIVES as readonly string[]).includes(name)) return { type: name as (typeof PRIMITIVES)[number] };
    const full = name.includes(".") || space === "" ? name : `${space}.${name}`;
    if (open.has(full) || open.has(name)) throw new RangeError("a type that holds itself");
    const type = named.get(full) ?? named.get(name);
    if (type === undefined) throw new RangeError("a type that is not known");
    count += sizeOf(type);
    if (count > limits.types) throw new RangeError(`more than ${limits.types} types`);
    return type;
  };
  return parse(json, 0, "");
}

/** What a type takes where it is used again. */
function sizeOf(type: AvroType): number {
  if (type.type === "record") return type.fields.reduce((sum, field) => sum + sizeOf(field.type), 1);
  if (type.type === "union") return type.branches.reduce((sum, branch) => sum + sizeOf(branch), 1);
  return "of" in type ? 1 + sizeOf(type.of) : 1;
}

function toLogical(node: Json): AvroLogical | undefined {
  const name = node["logicalType"] ?? node["seedbed.type"];
  if (typeof name !== "string") return undefined;
  const { precision, scale } = node;
  return {
    name,
    ...(typeof precision === "number" ? { precision } : {}),
    ...(typeof scale === "number" ? { scale } : {}),
  };
}
