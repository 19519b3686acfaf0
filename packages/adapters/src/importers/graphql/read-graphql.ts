import type { DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode, TypeNode } from "graphql";
import type { Catalog } from "../../database/catalog/catalog.js";
import type { CatalogType } from "../../database/catalog/catalog-type.js";
import { createTable, foreignKeyOf, INT32, INT64, type TableDraft, toCatalog, typeOf } from "../catalog/catalog-builder.js";
import { importError } from "../contract/import-client.js";

const ROOTS: ReadonlySet<string> = new Set(["Query", "Mutation", "Subscription"]);

/** Scalars by name: GraphQL's own, and those that schemas often declare. */
const SCALARS: Readonly<Record<string, CatalogType>> = {
  String: typeOf("text"),
  ID: typeOf("uuid"),
  Int: INT32,
  Float: typeOf("float", { precision: 53 }),
  Boolean: typeOf("bool"),
  Date: typeOf("date"),
  Time: typeOf("time"),
  DateTime: typeOf("timestamp"),
  ISO8601DateTime: typeOf("timestamp"),
  Timestamp: typeOf("timestamp"),
  UUID: typeOf("uuid"),
  BigInt: INT64,
  Long: INT64,
  Decimal: typeOf("decimal", { scale: 2 }),
  BigDecimal: typeOf("decimal", { scale: 2 }),
  JSON: typeOf("json"),
  JSONObject: typeOf("json"),
};

/** The parts of a schema that types refer to. */
interface Types {
  readonly objects: ReadonlyMap<string, readonly FieldDefinitionNode[]>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
}

/**
 * The object types of a GraphQL schema as tables: fields of other object types become references, lists of them are read the other way
 * round.
 *
 * @param document - Parsed SDL.
 * @param name - Of the file.
 */
export function readGraphql(document: DocumentNode, name: string): Catalog {
  const objects = new Map<string, FieldDefinitionNode[]>();
  const enums = new Map<string, readonly string[]>();
  const comments = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === "EnumTypeDefinition")
      enums.set(
        definition.name.value,
        (definition.values ?? []).map((value) => value.name.value),
      );
    if (definition.kind !== "ObjectTypeDefinition" && definition.kind !== "ObjectTypeExtension") continue;
    const { value } = (definition as ObjectTypeDefinitionNode | ObjectTypeExtensionNode).name;
    if (ROOTS.has(value) || /(?:Connection|Edge|Payload)$|^PageInfo$/.test(value)) continue;
    objects.set(value, [...(objects.get(value) ?? []), ...(definition.fields ?? [])]);
    if (definition.kind === "ObjectTypeDefinition" && definition.description !== undefined)
      comments.set(value, definition.description.value);
  }
  if (objects.size === 0) throw importError(name, "it declares no object type");
  const notes: string[] = [];
  const types: Types = { objects, enums };
  const tables = [...objects.keys()].map((type) => readType(type, types, comments.get(type), notes));
  return toCatalog(tables, notes);
}

function readType(name: string, types: Types, comment: string | undefined, notes: string[]): TableDraft {
  const table = createTable(name, comment);
  const fields = types.objects.get(name)!;
  const id = fields.find((field) => field.name.value === "id");
  if (id === undefined) {
    table.columns.push({ name: "id", type: typeOf("uuid"), nullable: false });
    notes.push(`${name} has no id: it was given one`);
  }
  table.primaryKey = ["id"];
  for (const field of fields) {
    const { type, nullable, list } = unwrap(field.type);
    const described = field.description === undefined ? {} : { comment: field.description.value };
    if (types.objects.has(type)) {
      // A list of objects is read from their side.
      if (list > 0) continue;
      const column = `${field.name.value}Id`;
      const target = types.objects.get(type)!.find((other) => other.name.value === "id");
      const key = target === undefined ? typeOf("uuid") : scalar(unwrap(target.type).type, types);
      table.columns.push({ name: column, type: key, nullable: nullable || type === name, ...described });
      table.foreignKeys.push(foreignKeyOf(name, [column], type, ["id"]));
      continue;
    }
    const inner = scalar(type, types);
    const whole = Array.from({ length: list }).reduce<CatalogType>((of) => typeOf("array", { of }), inner);
    table.columns.push({ name: field.name.value, type: whole, nullable: nullable && field !== id, ...described });
  }
  return table;
}

function scalar(name: string, { enums }: Types): CatalogType {
  const values = enums.get(name);
  if (values !== undefined) return typeOf("enum", { values });
  // Interfaces, unions and unknown scalars have no values of their own.
  return Object.hasOwn(SCALARS, name) ? SCALARS[name]! : typeOf("text");
}

function unwrap(node: TypeNode): { readonly type: string; readonly nullable: boolean; readonly list: number } {
  if (node.kind === "NonNullType") return { ...unwrap(node.type), nullable: false };
  if (node.kind === "NamedType") return { type: node.name.value, nullable: true, list: 0 };
  const inner = unwrap(node.type);
  return { type: inner.type, nullable: true, list: inner.list + 1 };
}
