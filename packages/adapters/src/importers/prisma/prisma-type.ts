import type { Field } from "@mrleebo/prisma-ast";
import type { CatalogType } from "../../database/catalog/catalog-type.js";
import { INT32, INT64, typeOf } from "../catalog/catalog-builder.js";

const TYPES: Readonly<Record<string, CatalogType>> = {
  String: typeOf("text"),
  Int: INT32,
  BigInt: INT64,
  Float: typeOf("float", { precision: 53 }),
  Decimal: typeOf("decimal", { precision: 65, scale: 2 }),
  Boolean: typeOf("bool"),
  DateTime: typeOf("timestamp", { scale: 3 }),
  Json: typeOf("json"),
  Bytes: typeOf("bytes"),
};

/**
 * The type of a field of a Prisma schema.
 *
 * @param field - The field.
 * @param enums - Values of enumerations.
 * @returns Undefined when it is not known.
 */
export function prismaType(field: Field, enums: ReadonlyMap<string, readonly string[]>): CatalogType | undefined {
  const name = typeof field.fieldType === "string" ? field.fieldType : "";
  const values = enums.get(name);
  const base = values !== undefined ? typeOf("enum", { values }) : Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (base === undefined) return undefined;
  const narrowed = narrow(base, field);
  return field.array === true ? typeOf("array", { of: narrowed }) : narrowed;
}

/** What `@db.VarChar(40)`, `@db.Uuid` and `@default(uuid())` say. */
function narrow(type: CatalogType, { attributes = [] }: Field): CatalogType {
  const native = attributes.find(({ group }) => group === "db");
  const sizes = (native?.args ?? []).map(({ value }) => Number(value)).filter((size) => Number.isFinite(size));
  switch (native?.name) {
    case "VarChar":
    case "Char":
    case "NVarChar":
      return sizes[0] === undefined ? type : { ...type, length: sizes[0], ...(native.name === "Char" ? { fixed: true } : {}) };
    case "Uuid":
      return typeOf("uuid");
    case "Date":
      return typeOf("date");
    case "Time":
      return typeOf("time");
    case "Inet":
      return typeOf("ip");
    case "SmallInt":
      return typeOf("int", { range: [-32768, 32767] });
    case "TinyInt":
      return typeOf("int", { range: [-128, 127] });
    case "Decimal":
      return { ...type, precision: sizes[0] ?? 65, scale: sizes[1] ?? 0 };
    default:
      return type.kind === "text" && /"name":"(?:uuid|gen_random_uuid)"/.test(JSON.stringify(attributes)) ? typeOf("uuid") : type;
  }
}
