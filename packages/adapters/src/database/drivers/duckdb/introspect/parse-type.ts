import type { CatalogKind, CatalogType } from "../../../catalog/catalog-type.js";
import { TokenReader } from "../../../create-table/token-reader.js";
import { tokenizeSql } from "../../../create-table/tokenize-sql.js";

const BITS: Readonly<Record<string, number>> = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64, HUGEINT: 128 };

const KINDS: Readonly<Record<string, CatalogKind>> = {
  BOOLEAN: "bool",
  VARCHAR: "text",
  BLOB: "bytes",
  DATE: "date",
  UUID: "uuid",
  JSON: "json",
  INTERVAL: "interval",
  BIT: "bits",
  GEOMETRY: "geometry",
};

/**
 * Reads a type as DuckDB writes it: `STRUCT(a INTEGER, b DECIMAL(10,2)[])[]`.
 *
 * @param sql - The type.
 */
export function parseType(sql: string): CatalogType {
  const reader = new TokenReader(sql, tokenizeSql(sql));
  return readType(reader);
}

function readType(reader: TokenReader): CatalogType {
  let type = readBase(reader);
  // Brackets are quotes of names to SQLite, whose pieces these are.
  while (reader.peek()?.text.startsWith("[")) {
    const length = Number(reader.next()!.value);
    type = {
      kind: "array",
      sql: `${type.sql}[${length > 0 ? length : ""}]`,
      of: type,
      ...(length > 0 ? { length, fixed: true } : {}),
    };
  }
  return type;
}

function readBase(reader: TokenReader): CatalogType {
  const name = reader.next()?.text.toUpperCase() ?? "";
  const zoned = reader.takes("WITH", "TIME", "ZONE");
  const group = reader.group();
  const sql = `${name}${zoned ? " WITH TIME ZONE" : ""}${group === undefined ? "" : `(${group.text()})`}`;
  if (name.startsWith("TIMESTAMP"))
    return { kind: "timestamp", sql, zoned, scale: name === "TIMESTAMP_S" ? 0 : name === "TIMESTAMP_MS" ? 3 : 6 };
  if (name.startsWith("TIME")) return { kind: "time", sql, zoned, scale: 6 };
  const bits = BITS[name] ?? BITS[name.replace(/^U/, "")];
  if (bits !== undefined) return { kind: "int", sql, range: toRange(bits, BITS[name] === undefined) };
  switch (name) {
    case "DECIMAL": {
      const [precision = 18, scale = 3] = (group?.items() ?? []).map((item) => Number(item.text()));
      return { kind: "decimal", sql, precision, scale };
    }
    case "FLOAT":
    case "DOUBLE":
      return { kind: "float", sql, precision: name === "FLOAT" ? 24 : 53 };
    case "ENUM":
      return { kind: "enum", sql, values: (group?.items() ?? []).map((item) => item.text().slice(1, -1).replaceAll("''", "'")) };
    case "STRUCT":
      return {
        kind: "composite",
        sql,
        fields: Object.fromEntries((group?.items() ?? []).map((item) => [item.next()?.value ?? "", readType(item)])),
      };
    default:
      return { kind: KINDS[name] ?? "other", sql };
  }
}

function toRange(bits: number, unsigned: boolean): readonly [number | string, number | string] {
  const size = 1n << BigInt(bits);
  const shown = (value: bigint): number | string => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
  return unsigned ? [0, shown(size - 1n)] : [shown(-size / 2n), shown(size / 2n - 1n)];
}
