import type { CatalogKind, CatalogType } from "../../../catalog/catalog-type.js";
import { type MongoSchema, typesOf } from "./json-schema.js";

const KINDS: Readonly<Record<string, CatalogKind>> = {
  bool: "bool",
  string: "text",
  binData: "bytes",
  date: "timestamp",
  decimal: "decimal",
  double: "float",
};

/**
 * The type of a member by its schema.
 *
 * @param schema - Part of a `$jsonSchema` validator.
 */
export function toCatalogType(schema: MongoSchema): CatalogType {
  const sql =
    typesOf(schema)
      .filter((name) => name !== "null")
      .join(" or ") || "any";
  if (schema.enum?.every((value) => typeof value === "string" || value === null)) {
    return { kind: "enum", sql, values: schema.enum.filter((value): value is string => typeof value === "string") };
  }
  switch (sql) {
    case "int":
      return { kind: "int", sql, range: [-2_147_483_648, 2_147_483_647] };
    case "long":
      return { kind: "int", sql, range: ["-9223372036854775808", "9223372036854775807"] };
    case "double":
      return { kind: "float", sql, precision: 53 };
    case "decimal":
      return { kind: "decimal", sql, precision: 34 };
    case "string":
      return { kind: "text", sql, ...(schema.maxLength === undefined ? {} : { length: schema.maxLength }) };
    case "date":
      return { kind: "timestamp", sql, zoned: true, scale: 3 };
    case "array": {
      const items = Array.isArray(schema.items) ? undefined : (schema.items as MongoSchema | undefined);
      return { kind: "array", sql, ...(items === undefined ? {} : { of: toCatalogType(items) }) };
    }
    case "object": {
      const fields = Object.entries(schema.properties ?? {}).map(([name, member]) => [name, toCatalogType(member)] as const);
      return fields.length === 0 ? { kind: "json", sql } : { kind: "composite", sql, fields: Object.fromEntries(fields) };
    }
    default:
      return { kind: Object.hasOwn(KINDS, sql) ? KINDS[sql]! : "other", sql };
  }
}
