import type { CatalogType } from "../../../catalog/catalog-type.js";

type BaseType = Omit<CatalogType, "sql">;

/** Types without parameters. */
const PLAIN: Readonly<Record<string, BaseType>> = {
  int2: { kind: "int", range: [-32_768, 32_767] },
  int4: { kind: "int", range: [-2_147_483_648, 2_147_483_647] },
  int8: { kind: "int", range: ["-9223372036854775808", "9223372036854775807"] },
  oid: { kind: "int", range: [0, 4_294_967_295] },
  float4: { kind: "float", precision: 32 },
  float8: { kind: "float", precision: 64 },
  bool: { kind: "bool" },
  text: { kind: "text" },
  citext: { kind: "text" },
  name: { kind: "text", length: 63 },
  char: { kind: "text", length: 1 },
  bytea: { kind: "bytes" },
  date: { kind: "date" },
  uuid: { kind: "uuid" },
  json: { kind: "json" },
  jsonb: { kind: "json" },
  inet: { kind: "ip" },
  cidr: { kind: "network" },
  macaddr: { kind: "mac" },
  macaddr8: { kind: "mac", length: 8 },
  money: { kind: "money" },
  xml: { kind: "xml" },
};

const GEOMETRIES = new Set(["point", "line", "lseg", "box", "path", "polygon", "circle", "geometry", "geography"]);
const HEADER = 4;

/**
 * Says what a type of PostgreSQL's own is.
 *
 * @param name - As `pg_type` has it: `varchar`, not `character varying`.
 * @param modifier - The column's, −1 for none.
 */
export function toBaseType(name: string, modifier: number): BaseType {
  const plain = PLAIN[name];
  if (plain !== undefined) return plain;
  const bare = modifier < 0;
  switch (name) {
    case "varchar":
      return { kind: "text", ...(bare ? {} : { length: modifier - HEADER }) };
    case "bpchar":
      return bare ? { kind: "text" } : { kind: "text", length: modifier - HEADER, fixed: true };
    case "numeric":
      return { kind: "decimal", ...(bare ? {} : toDigits(modifier - HEADER)) };
    case "time":
    case "timetz":
      return { kind: "time", zoned: name === "timetz", ...(bare ? {} : { scale: modifier }) };
    case "timestamp":
    case "timestamptz":
      return { kind: "timestamp", zoned: name === "timestamptz", ...(bare ? {} : { scale: modifier }) };
    case "interval":
      return { kind: "interval" };
    case "bit":
      return { kind: "bits", fixed: true, ...(bare ? {} : { length: modifier }) };
    case "varbit":
      return { kind: "bits", ...(bare ? {} : { length: modifier }) };
    case "vector":
    case "halfvec":
      return { kind: "vector", ...(bare ? {} : { length: modifier }) };
    default:
      return { kind: GEOMETRIES.has(name) ? "geometry" : "other" };
  }
}

/** Digits in all, and behind the point; the latter may be negative since PostgreSQL 15. */
function toDigits(packed: number): { precision: number; scale: number } {
  const scale = packed & 0x7ff;
  return { precision: packed >> 16, scale: scale > 1023 ? scale - 2048 : scale };
}
