import { createAdapterError } from "../../../../errors/adapter-error.js";
import type { TableName } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";

/** How a column, an element or a field reads nested values. */
export interface CopyTarget {
  /** Name of the column or field. */
  readonly column: string;
  readonly form: "plain" | "array" | "composite" | "json" | "interval";
  /** What elements are, of arrays. */
  readonly of?: CopyTarget;
  /** Fields in order, of composite types. */
  readonly fields?: readonly CopyTarget[];
}

interface TypeRow {
  readonly oid: number;
  readonly base: number;
  readonly kind: string;
  readonly category: string;
  readonly name: string;
  readonly element: number;
  readonly relation: number;
}

const MAX_DEPTH = 8;

/**
 * Asks what kinds of types the columns of a table have, for values whose text depends on it.
 *
 * @param database - The connection.
 * @param table - Which.
 * @param columns - Names, in the order wanted.
 * @throws SeedbedError `DATABASE_FAILED` when there is no such column.
 */
export async function readTargets(
  database: Database,
  table: TableName,
  columns: readonly string[],
): Promise<readonly CopyTarget[]> {
  const relation = (
    await database.query<{ oid: number }>("SELECT $1::regclass::oid::int8 AS oid", [database.dialect.table(table)])
  )[0]!;
  const found = new Map((await readFields(database, relation.oid)).map((field) => [field.name, field.type]));
  const targets: CopyTarget[] = [];
  for (const column of columns) {
    const type = found.get(column);
    if (type === undefined) {
      throw createAdapterError("DATABASE_FAILED", `the table ${table.name} has no column "${column}"`, { details: { column } });
    }
    targets.push(await toTarget(database, column, type, 0));
  }
  return targets;
}

async function toTarget(database: Database, column: string, type: TypeRow, depth: number): Promise<CopyTarget> {
  if (type.name === "json" || type.name === "jsonb") return { column, form: "json" };
  if (type.name === "interval") return { column, form: "interval" };
  if (depth > MAX_DEPTH) return { column, form: "plain" };
  if (type.category === "A") {
    const of = await readType(database, type.element);
    return { column, form: "array", ...(of === undefined ? {} : { of: await toTarget(database, column, of, depth + 1) }) };
  }
  if (type.kind !== "c") return { column, form: "plain" };
  const fields: CopyTarget[] = [];
  for (const field of await readFields(database, type.relation)) {
    fields.push(await toTarget(database, field.name, field.type, depth + 1));
  }
  return { column, form: "composite", fields };
}

/** Domains stand for the types they are made of. */
const BASE = `WITH RECURSIVE base AS (
  SELECT t.oid AS declared, t.oid, t.typtype, t.typbasetype FROM pg_type t WHERE t.oid = ANY($1::oid[])
  UNION ALL
  SELECT b.declared, t.oid, t.typtype, t.typbasetype FROM base b JOIN pg_type t ON b.typtype = 'd' AND t.oid = b.typbasetype
)
SELECT b.declared::int8 AS oid, t.oid::int8 AS base, t.typtype::text AS kind, t.typcategory::text AS category, t.typname::text AS name,
  t.typelem::int8 AS element, t.typrelid::int8 AS relation
FROM base b JOIN pg_type t ON t.oid = b.oid WHERE b.typtype <> 'd'`;

async function readType(database: Database, oid: number): Promise<TypeRow | undefined> {
  return (await database.query<TypeRow>(BASE, [[oid]]))[0];
}

async function readFields(database: Database, relation: number): Promise<readonly { name: string; type: TypeRow }[]> {
  const fields = await database.query<{ name: string; oid: number }>(
    `SELECT attname::text AS name, atttypid::int8 AS oid FROM pg_attribute
    WHERE attrelid = $1::int8::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [relation],
  );
  const types = await database.query<TypeRow>(BASE, [[...new Set(fields.map(({ oid }) => oid))]]);
  const byOid = new Map(types.map((type) => [type.oid, type]));
  return fields.flatMap(({ name, oid }) => {
    const type = byOid.get(oid);
    return type === undefined ? [] : [{ name, type }];
  });
}
