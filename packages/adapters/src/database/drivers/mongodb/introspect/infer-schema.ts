import type { MongoCollection } from "../client/mongodb-client.js";
import type { MongoSchema } from "./json-schema.js";

const SAMPLE = 100;

/**
 * Finds the members of documents and their types from the first hundred of a collection.
 *
 * @param collection - One without a validator.
 */
export async function inferSchema(collection: MongoCollection): Promise<MongoSchema> {
  const found = new Map<string, { types: Set<string>; count: number }>();
  let documents = 0;
  for await (const document of collection.find({}, { limit: SAMPLE, useBigInt64: true })) {
    documents++;
    for (const [name, value] of Object.entries(document)) {
      const member = found.get(name) ?? { types: new Set(), count: 0 };
      member.types.add(typeOf(value));
      member.count++;
      found.set(name, member);
    }
  }
  const properties = [...found].map(([name, { types }]) => [name, { bsonType: widen(types) }] as const);
  return {
    properties: Object.fromEntries(properties),
    required: [...found].filter(([, { count }]) => count === documents).map(([name]) => name),
  };
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "double";
  if (typeof value === "bigint") return "long";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "string";
  if (value instanceof Date) return "date";
  if (Array.isArray(value)) return "array";
  const kind = (value as { _bsontype?: unknown })._bsontype;
  const NAMES: Readonly<Record<string, string>> = {
    ObjectId: "objectId",
    Decimal128: "decimal",
    Binary: "binData",
    Long: "long",
    Double: "double",
  };
  return typeof kind === "string" ? (NAMES[kind] ?? kind) : "object";
}

/** Numbers of several types are of the widest. */
function widen(types: ReadonlySet<string>): string[] {
  const widest = ["double", "long", "int"].filter((name) => types.has(name));
  return [...types].filter((name) => !widest.slice(1).includes(name));
}
