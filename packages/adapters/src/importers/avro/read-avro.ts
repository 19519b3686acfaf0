import type { Catalog } from "../../database/catalog/catalog.js";
import type { CatalogType } from "../../database/catalog/catalog-type.js";
import { createTable, INT32, INT64, type TableDraft, toCatalog, typeOf } from "../catalog/catalog-builder.js";
import { importError } from "../contract/import-client.js";

const MAX_DEPTH = 32;
const PRIMITIVES: Readonly<Record<string, CatalogType>> = {
  boolean: typeOf("bool"),
  int: INT32,
  long: INT64,
  float: typeOf("float", { precision: 24 }),
  double: typeOf("float", { precision: 53 }),
  bytes: typeOf("bytes"),
  string: typeOf("text"),
};
const LOGICAL: Readonly<Record<string, CatalogType>> = {
  date: typeOf("date"),
  "time-millis": typeOf("time"),
  "time-micros": typeOf("time"),
  "timestamp-millis": typeOf("timestamp", { scale: 3 }),
  "timestamp-micros": typeOf("timestamp", { scale: 3 }),
  "local-timestamp-millis": typeOf("timestamp", { scale: 3 }),
  uuid: typeOf("uuid"),
};

interface AvroNode {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly doc?: unknown;
  readonly fields?: unknown;
  readonly symbols?: unknown;
  readonly items?: unknown;
  readonly size?: unknown;
  readonly logicalType?: unknown;
  readonly precision?: unknown;
  readonly scale?: unknown;
}

/**
 * The records of an Avro schema as tables: one a record at the top; records inside of records are JSON.
 *
 * @param schema - Parsed JSON.
 * @param name - Of the file.
 */
export function readAvro(schema: unknown, name: string): Catalog {
  const top = (Array.isArray(schema) ? schema : [schema]) as readonly AvroNode[];
  const records = top.filter((node) => node?.type === "record");
  if (records.length === 0) throw importError(name, "it declares no record");
  const named = new Map<string, AvroNode>();
  for (const node of top) if (typeof node?.name === "string") named.set(node.name, node);
  const notes: string[] = [];
  return toCatalog(
    records.map((record) => readRecord(record, named, name, notes)),
    notes,
  );
}

function readRecord(record: AvroNode, named: Map<string, AvroNode>, file: string, notes: string[]): TableDraft {
  if (typeof record.name !== "string" || !Array.isArray(record.fields))
    throw importError(file, "a record has no name or no fields");
  const table = createTable(record.name, typeof record.doc === "string" ? record.doc : undefined);
  for (const field of record.fields as readonly AvroNode[]) {
    if (typeof field?.name !== "string") throw importError(file, `a field of ${record.name} has no name`);
    const { type, nullable } = readType(field.type, named, notes, 0);
    table.columns.push({ name: field.name, type, nullable, ...(typeof field.doc === "string" ? { comment: field.doc } : {}) });
  }
  const id = table.columns.find(
    (column) => column.name === "id" && !column.nullable && ["int", "uuid", "text"].includes(column.type.kind),
  );
  if (id !== undefined) table.primaryKey = ["id"];
  return table;
}

function readType(
  node: unknown,
  named: Map<string, AvroNode>,
  notes: string[],
  depth: number,
): { readonly type: CatalogType; readonly nullable: boolean } {
  if (depth > MAX_DEPTH) return { type: typeOf("json"), nullable: false };
  if (Array.isArray(node)) {
    const others = node.filter((part) => part !== "null");
    const first = others[0] === undefined ? typeOf("json") : readType(others[0], named, notes, depth + 1).type;
    if (others.length > 1) notes.push(`of a union of ${others.length} types the first is made`);
    return { type: first, nullable: others.length < node.length };
  }
  if (typeof node === "string") {
    if (Object.hasOwn(PRIMITIVES, node)) return { type: PRIMITIVES[node]!, nullable: node === "null" };
    const known = named.get(node.replace(/^.*\./, ""));
    return known === undefined ? { type: typeOf("json"), nullable: node === "null" } : readType(known, named, notes, depth + 1);
  }
  const { type, name, symbols, items, size, logicalType, precision, scale } = (node ?? {}) as AvroNode;
  if (typeof name === "string") named.set(name, node as AvroNode);
  if (logicalType === "decimal")
    return { type: typeOf("decimal", { precision: Number(precision ?? 18), scale: Number(scale ?? 0) }), nullable: false };
  if (typeof logicalType === "string" && Object.hasOwn(LOGICAL, logicalType))
    return { type: LOGICAL[logicalType]!, nullable: false };
  if (type === "enum" && Array.isArray(symbols))
    return { type: typeOf("enum", { values: symbols.map(String) }), nullable: false };
  if (type === "array") return { type: typeOf("array", { of: readType(items, named, notes, depth + 1).type }), nullable: false };
  if (type === "fixed") return { type: typeOf("bytes", { length: Number(size ?? 16), fixed: true }), nullable: false };
  if (type === "map" || type === "record") return { type: typeOf("json"), nullable: false };
  return readType(type, named, notes, depth + 1);
}
