import type { Document } from "./mongodb-client.js";

/**
 * Turns a value of BSON into a plain one, without loss: whole numbers beyond 2^53 are bigints, decimals and object ids are texts.
 *
 * @param value - As the client gives it.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  const kind = (value as { _bsontype?: unknown })._bsontype;
  switch (kind) {
    case undefined:
      return toPlainDocument(value as Document);
    case "ObjectId":
    case "Decimal128":
    case "Timestamp":
      return String(value);
    case "Long":
      return toPlain((value as { toBigInt(): bigint }).toBigInt());
    case "Int32":
    case "Double":
      return (value as { value: number }).value;
    case "Binary": {
      const { sub_type: type, buffer, position } = value as { sub_type: number; buffer: Uint8Array; position: number };
      const bytes = Uint8Array.from(buffer.subarray(0, position));
      return type === 4 && bytes.length === 16 ? toUuid(bytes) : bytes;
    }
    default:
      return String(value);
  }
}

/**
 * A document with plain values.
 *
 * @param document - As the client gives it.
 */
export function toPlainDocument(document: Document): Document {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, toPlain(value)]));
}

function toUuid(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
