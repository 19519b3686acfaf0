import type { CatalogType } from "../../../catalog/catalog-type.js";
import { toAffinity } from "../dialect/sqlite-forms.js";

const INT64: readonly [string, string] = ["-9223372036854775808", "9223372036854775807"];

/** Whole numbers by names that other databases give a range; SQLite itself takes 64 bits for all. */
const RANGES: readonly (readonly [name: RegExp, range: readonly [number, number]])[] = [
  [/^TINYINT/, [-128, 127]],
  [/^SMALLINT|^INT2/, [-32_768, 32_767]],
  [/^MEDIUMINT/, [-8_388_608, 8_388_607]],
];

/** Names that say more than SQLite's five affinities. */
const KINDS: readonly (readonly [name: RegExp, kind: CatalogType["kind"]])[] = [
  [/^BOOL/, "bool"],
  [/^(DATETIME|TIMESTAMP)/, "timestamp"],
  [/^DATE\b/, "date"],
  [/^TIME\b/, "time"],
  [/^JSONB?\b/, "json"],
  [/^(UUID|GUID|UNIQUEIDENTIFIER)\b/, "uuid"],
  [/^(BINARY|VARBINARY|BYTEA)/, "bytes"],
];

/**
 * The type of a column of SQLite, by the name it was declared with.
 *
 * @param declared - As in CREATE TABLE, empty where there is none.
 */
export function toCatalogType(declared: string): CatalogType {
  const sql = declared.trim();
  const name = sql.toUpperCase();
  const [first, second] =
    /\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)/
      .exec(name)
      ?.slice(1)
      .map((part) => (part === undefined ? undefined : Number(part))) ?? [];
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  if (kind !== undefined) return { kind, sql, ...(kind === "bytes" && first !== undefined ? { length: first } : {}) };
  switch (toAffinity(name)) {
    case "integer":
      return { kind: "int", sql, range: RANGES.find(([pattern]) => pattern.test(name))?.[1] ?? INT64 };
    case "text":
      return { kind: "text", sql, ...(first === undefined ? {} : { length: first }) };
    case "blob":
      return name === "BLOB" ? { kind: "bytes", sql } : { kind: "other", sql };
    case "real":
      return { kind: "float", sql, precision: 53 };
    case "numeric":
      if (!/^(NUMERIC|DECIMAL|DEC|NUMBER|MONEY)\b/.test(name)) return { kind: "other", sql };
      return { kind: "decimal", sql, ...(first === undefined ? {} : { precision: first, scale: second ?? 0 }) };
  }
}
