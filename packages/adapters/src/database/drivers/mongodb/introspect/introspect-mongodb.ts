import type { Catalog, CatalogColumn, CatalogTable, CatalogUnique } from "../../../catalog/catalog.js";
import type { IntrospectOptions } from "../../../driver/database.js";
import { standardQuote } from "../../../literals/standard-literal.js";
import type { Document, MongoCollection, MongoDb } from "../client/mongodb-client.js";
import { inferSchema } from "./infer-schema.js";
import { type MongoSchema, typesOf } from "./json-schema.js";
import { toCatalogType } from "./to-catalog-type.js";
import { toChecks } from "./to-checks.js";

/** Parts of a validator that this catalog has no words for. */
const UNTOLD = ["anyOf", "oneOf", "allOf", "not", "dependencies", "patternProperties"];

/**
 * Reads the collections of a database as tables: from their `$jsonSchema` validators, or from their first documents where there is none.
 *
 * @param db - The database.
 * @param options - Whether to count exactly.
 */
export async function introspectMongodb(db: MongoDb, options: IntrospectOptions): Promise<Catalog> {
  const notes: string[] = [];
  const tables: CatalogTable[] = [];
  for await (const { name, type, options: declared } of db.listCollections({})) {
    const collection = String(name);
    if (type === "view" || collection.startsWith("system.")) continue;
    const validator = ((declared as Document | undefined)?.["validator"] as Document | undefined)?.["$jsonSchema"] as
      | MongoSchema
      | undefined;
    if (validator === undefined)
      notes.push(`${collection} has no $jsonSchema validator: its fields are those of its first documents`);
    const untold = UNTOLD.filter((keyword) => validator !== undefined && keyword in validator);
    if (untold.length > 0) notes.push(`${collection}: ${untold.join(", ")} of its validator are not read`);
    tables.push(await readTable(db.collection(collection), collection, validator, options));
  }
  tables.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { driver: "mongodb", tables, notes };
}

async function readTable(
  collection: MongoCollection,
  name: string,
  validator: MongoSchema | undefined,
  options: IntrospectOptions,
): Promise<CatalogTable> {
  const schema = validator ?? (await inferSchema(collection));
  const properties = { _id: { bsonType: "objectId" }, ...schema.properties };
  const columns = Object.entries(properties).map(([member, of]) => toColumn(member, of, schema.required ?? []));
  const exact = options.exactCounts === true;
  return {
    schema: "",
    name,
    columns,
    primaryKey: { name: "_id_", columns: ["_id"] },
    uniques: await readUniques(collection),
    foreignKeys: [],
    checks: Object.entries(properties).flatMap(([member, of]) => toChecks(member, of)),
    triggers: [],
    rowCount: exact ? await collection.countDocuments({}, {}) : await collection.estimatedDocumentCount(),
    rowCountExact: exact,
    ...(schema.description === undefined ? {} : { comment: schema.description }),
  };
}

function toColumn(name: string, schema: MongoSchema, required: readonly string[]): CatalogColumn {
  const types = typesOf(schema);
  const isId = name === "_id" && (types.length === 0 || types.includes("objectId"));
  return {
    name,
    type: toCatalogType(schema),
    nullable: name !== "_id" && (!required.includes(name) || types.includes("null")),
    // The client gives documents their ids.
    ...(isId ? { identity: "by-default" as const } : {}),
    ...(schema.description === undefined ? {} : { comment: schema.description }),
  };
}

async function readUniques(collection: MongoCollection): Promise<CatalogUnique[]> {
  const uniques: CatalogUnique[] = [];
  for await (const index of collection.listIndexes()) {
    if (index["unique"] !== true) continue;
    const parts = Object.keys(index["key"] as Document).map((path) =>
      path.includes(".") ? { expression: standardQuote(path) } : { column: path },
    );
    const filter = index["partialFilterExpression"];
    // A missing member counts as null, and null as a value.
    const where = filter === undefined ? undefined : JSON.stringify(filter);
    uniques.push({
      name: String(index["name"]),
      parts,
      nullsEqual: index["sparse"] !== true,
      ...(where === undefined ? {} : { where }),
    });
  }
  return uniques;
}
