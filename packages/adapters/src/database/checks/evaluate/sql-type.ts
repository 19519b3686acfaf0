import type { CatalogType } from "../../catalog/catalog-type.js";
import type { SqlTypeName } from "../sql-expression.js";

/** What kinds of values expressions have. `unknown` is a text that takes the type of what it stands beside. */
export type SqlKind =
  | "int"
  | "numeric"
  | "float"
  | "bool"
  | "text"
  | "bytes"
  | "date"
  | "time"
  | "timestamp"
  | "interval"
  | "json"
  | "array"
  | "bits"
  | "row"
  | "opaque"
  | "unknown";

/** The type of an expression. */
export interface SqlType {
  readonly kind: SqlKind;
  /** Elements, of arrays. */
  readonly of?: SqlType;
  /** True for JSON kept as text. */
  readonly asText?: boolean;
}

const KINDS: Readonly<Record<CatalogType["kind"], SqlKind>> = {
  int: "int",
  decimal: "numeric",
  float: "float",
  bool: "bool",
  text: "text",
  bytes: "bytes",
  date: "date",
  time: "time",
  timestamp: "timestamp",
  interval: "interval",
  uuid: "text",
  json: "json",
  enum: "text",
  array: "array",
  bits: "bits",
  ip: "opaque",
  network: "opaque",
  mac: "opaque",
  money: "numeric",
  xml: "opaque",
  year: "int",
  geometry: "opaque",
  range: "opaque",
  composite: "opaque",
  vector: "opaque",
  other: "opaque",
};

/**
 * The type of a column in expressions.
 *
 * @param type - Of the column.
 */
export function toSqlType(type: CatalogType): SqlType {
  const kind = KINDS[type.kind];
  return kind === "array" && type.of !== undefined ? { kind, of: toSqlType(type.of) } : { kind };
}

const NAMES: Readonly<Record<string, SqlKind>> = Object.fromEntries(
  (
    [
      ["int", "int2 int4 int8 int integer bigint smallint tinyint mediumint hugeint uinteger ubigint oid"],
      ["numeric", "numeric decimal money"],
      ["float", "float4 float8 real double float"],
      ["bool", "bool boolean"],
      ["text", "text varchar bpchar char character name citext string uuid"],
      ["bytes", "bytea blob"],
      ["date", "date"],
      ["time", "time timetz"],
      ["timestamp", "timestamp timestamptz datetime"],
      ["interval", "interval"],
      ["json", "json jsonb"],
      ["bits", "bit varbit"],
    ] as const
  ).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind])),
);

/**
 * The type that SQL names, as in a cast.
 *
 * @param name - The name; those of the user's own types are taken for texts, as enumerations are.
 */
export function toNamedType(name: SqlTypeName): SqlType {
  const kind = Object.hasOwn(NAMES, name.name) ? NAMES[name.name]! : "text";
  return name.array ? { kind: "array", of: { kind } } : { kind };
}

/** True for numbers of any kind. */
export function isNumeric({ kind }: SqlType): boolean {
  return kind === "int" || kind === "numeric" || kind === "float";
}

/** True for moments and spans. */
export function isTemporal({ kind }: SqlType): boolean {
  return kind === "date" || kind === "timestamp" || kind === "time" || kind === "interval";
}
