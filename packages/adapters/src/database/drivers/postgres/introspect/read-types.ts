import type { CatalogType } from "../../../catalog/catalog-type.js";
import type { Database } from "../../../driver/database.js";
import { toBaseType } from "./to-base-type.js";

/** A row of `pg_type`. */
interface TypeRow {
  readonly oid: number;
  readonly name: string;
  readonly sql: string;
  readonly kind: string;
  readonly category: string;
  readonly element: number;
  readonly base: number;
  readonly base_modifier: number;
  readonly not_null: boolean;
  readonly relation: number;
  readonly subtype: number | null;
  readonly labels: readonly string[] | null;
  readonly checks: readonly string[] | null;
  readonly fields: readonly { readonly name: string; readonly type: number; readonly modifier: number }[] | null;
}

/** Says what a type is, by its identifier and modifier. */
export type TypeReader = (oid: number, modifier: number, sql: string) => CatalogType;

const MAX_DEPTH = 8;

/**
 * Reads every type columns may have.
 *
 * @param database - The connection.
 */
export async function readTypes(database: Database): Promise<TypeReader> {
  const rows = await database.query<TypeRow>(`SELECT t.oid::int8 AS oid, t.typname::text AS name, format_type(t.oid, NULL) AS sql,
      t.typtype::text AS kind, t.typcategory::text AS category, t.typelem::int8 AS element, t.typbasetype::int8 AS base,
      t.typtypmod AS base_modifier, t.typnotnull AS not_null, t.typrelid::int8 AS relation, r.rngsubtype::int8 AS subtype,
      (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
      (SELECT json_agg(pg_get_expr(k.conbin, 0) ORDER BY k.conname) FROM pg_constraint k
        WHERE k.contypid = t.oid AND k.contype = 'c') AS checks,
      CASE WHEN t.typtype = 'c' THEN (SELECT json_agg(json_build_object('name', a.attname, 'type', a.atttypid::int8, 'modifier', a.atttypmod)
        ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) END AS fields
    FROM pg_type t LEFT JOIN pg_range r ON r.rngtypid = t.oid
    WHERE t.typtype <> 'c' OR t.typnamespace <> 'pg_catalog'::regnamespace`);
  const byOid = new Map(rows.map((row) => [row.oid, row]));
  const read = (oid: number, modifier: number, sql: string, depth: number): CatalogType => {
    const row = byOid.get(oid);
    if (row === undefined || depth > MAX_DEPTH) return { kind: "other", sql };
    const inner = (type: number, at: number): CatalogType => read(type, at, byOid.get(type)?.sql ?? sql, depth + 1);
    switch (row.kind) {
      case "d":
        return readDomain(row, sql, inner(row.base, row.base_modifier));
      case "e":
        return { kind: "enum", sql, values: row.labels ?? [] };
      case "r":
        return { kind: "range", sql, ...(row.subtype === null ? {} : { of: inner(row.subtype, -1) }) };
      case "c": {
        const fields = (row.fields ?? []).map((field) => [field.name, inner(field.type, field.modifier)] as const);
        return { kind: "composite", sql, fields: Object.fromEntries(fields) };
      }
    }
    // The modifier of an array is that of its elements.
    if (row.category === "A") {
      return { kind: "array", sql, of: read(row.element, modifier, sql.replace(/(\[\])+$/, ""), depth + 1) };
    }
    return { sql, ...toBaseType(row.name, modifier) };
  };
  return (oid, modifier, sql) => read(oid, modifier, sql, 0);
}

/** A domain is its base type with conditions; those of a domain it is made of hold as well. */
function readDomain({ name, checks, not_null }: TypeRow, sql: string, base: CatalogType): CatalogType {
  const own = checks ?? [];
  const { domain } = base;
  return {
    ...base,
    sql,
    domain: {
      name,
      checks: [...(domain?.checks ?? []), ...own],
      notNull: not_null || domain?.notNull === true,
    },
  };
}
