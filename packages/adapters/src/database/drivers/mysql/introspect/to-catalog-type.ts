import type { CatalogKind, CatalogType } from "../../../catalog/catalog-type.js";

/** What the information schema says about a type. */
export interface MysqlType {
  /** In lower case, `json` where texts are JSON. */
  readonly dataType: string;
  /** Such as `int(10) unsigned` and `enum('a','b')`. */
  readonly columnType: string;
  readonly characters: number | undefined;
  readonly precision: number | undefined;
  readonly scale: number | undefined;
  readonly fraction: number | undefined;
}

const BITS: Readonly<Record<string, number>> = { tinyint: 8, smallint: 16, mediumint: 24, int: 32, integer: 32, bigint: 64 };

const KINDS: Readonly<Record<string, CatalogKind>> = {
  ...kinds("text", ["char", "varchar", "tinytext", "text", "mediumtext", "longtext"]),
  ...kinds("bytes", ["binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"]),
  ...kinds("geometry", [
    "geometry",
    "point",
    "linestring",
    "polygon",
    "multipoint",
    "multilinestring",
    "multipolygon",
    "geomcollection",
  ]),
  ...kinds("ip", ["inet6", "inet4"]),
  ...kinds("float", ["float", "double"]),
  geometrycollection: "geometry",
  decimal: "decimal",
  date: "date",
  time: "time",
  datetime: "timestamp",
  timestamp: "timestamp",
  year: "year",
  json: "json",
  enum: "enum",
  bit: "bits",
  uuid: "uuid",
  vector: "vector",
};

function kinds(kind: CatalogKind, names: readonly string[]): Record<string, CatalogKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

/**
 * The type of a column of MySQL or MariaDB. A set has its single values: combinations are for whoever fills it.
 *
 * @param type - From the information schema.
 */
export function toCatalogType(type: MysqlType): CatalogType {
  const { dataType, columnType: sql, characters, precision, scale, fraction } = type;
  const bits = BITS[dataType];
  if (bits !== undefined)
    return /^tinyint\(1\)/i.test(sql) && !/unsigned/i.test(sql)
      ? { kind: "bool", sql }
      : { kind: "int", sql, range: toRange(bits, /unsigned/i.test(sql)) };
  const kind = Object.hasOwn(KINDS, dataType) ? KINDS[dataType]! : "other";
  switch (kind) {
    case "decimal": {
      const digits = { ...(precision === undefined ? {} : { precision }), scale: scale ?? 0 };
      return {
        kind,
        sql,
        ...digits,
        ...(/unsigned/i.test(sql) ? { range: [0, "9".repeat(Math.max(1, (precision ?? 10) - (scale ?? 0)))] } : {}),
      };
    }
    case "float":
      return {
        kind,
        sql,
        precision: dataType === "float" ? 24 : 53,
        ...(/unsigned/i.test(sql) ? { range: [0, Number.MAX_SAFE_INTEGER] } : {}),
      };
    case "text":
    case "bytes":
      return {
        kind,
        sql,
        ...(characters === undefined ? {} : { length: characters }),
        ...(/^(char|binary)$/.test(dataType) ? { fixed: true } : {}),
      };
    case "time":
      return { kind, sql, scale: fraction ?? 0 };
    case "timestamp":
      // A timestamp is a moment between 1970 and 2038, kept in UTC; a datetime is what the clock on the wall says.
      return { kind, sql, scale: fraction ?? 0, zoned: dataType === "timestamp" };
    case "bits":
      return { kind, sql, length: precision ?? 1, fixed: true };
    case "enum":
      return { kind, sql, values: readValues(sql) };
    default:
      return dataType === "set" ? { kind: "enum", sql, values: readValues(sql) } : { kind, sql };
  }
}

function toRange(bits: number, unsigned: boolean): readonly [number | string, number | string] {
  const size = 1n << BigInt(bits);
  const [min, max] = unsigned ? [0n, size - 1n] : [-size / 2n, size / 2n - 1n];
  const shown = (value: bigint): number | string => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
  return [shown(min), shown(max)];
}

function readValues(sql: string): string[] {
  return [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, value]) => value!.replaceAll("''", "'"));
}
