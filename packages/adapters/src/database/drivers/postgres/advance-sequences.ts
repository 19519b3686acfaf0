import type { TableName } from "../../catalog/catalog.js";
import type { Database } from "../../driver/database.js";

interface SequenceRow {
  readonly column: string;
  readonly sequence: string;
  readonly name: string;
  readonly last: number | bigint | null;
  readonly step: number | bigint;
}

/** Sequences that columns own, as identity and serial columns do, and those their defaults ask. */
const SEQUENCES = `SELECT DISTINCT a.attname::text AS column, format('%I.%I', n.nspname, s.relname) AS sequence, s.relname::text AS name,
  q.last_value AS last, q.increment_by AS step
FROM pg_attribute a
JOIN (
  SELECT d.refobjid AS relation, d.refobjsubid::int2 AS number, d.objid AS sequence FROM pg_depend d
  WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
  UNION
  SELECT f.adrelid, f.adnum, d.refobjid FROM pg_attrdef f
  JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid AND d.refclassid = 'pg_class'::regclass
) o ON o.relation = a.attrelid AND o.number = a.attnum
JOIN pg_class s ON s.oid = o.sequence AND s.relkind = 'S'
JOIN pg_namespace n ON n.oid = s.relnamespace
JOIN pg_sequences q ON q.schemaname = n.nspname AND q.sequencename = s.relname
JOIN pg_type t ON t.oid = a.atttypid AND t.typcategory = 'N'
WHERE a.attrelid = $1::regclass AND NOT a.attisdropped ORDER BY 1, 2`;

/**
 * Moves the sequences of a table's columns behind the greatest value there is.
 *
 * @param database - The connection.
 * @param table - Which.
 * @returns What was moved, one sentence each.
 */
export async function advanceSequences(database: Database, table: TableName): Promise<readonly string[]> {
  const { dialect } = database;
  const moved: string[] = [];
  for (const { column, sequence, name, last, step } of await database.query<SequenceRow>(SEQUENCES, [dialect.table(table)])) {
    const farthest = Number(step) < 0 ? "min" : "max";
    const [bound] = await database.query<{ bound: string | null }>(
      `SELECT ${farthest}(${dialect.quote(column)})::text AS bound FROM ${dialect.table(table)}`,
    );
    if (bound?.bound == null) continue;
    const [to, at] = [BigInt(bound.bound.replace(/\..*$/, "")), last === null ? undefined : BigInt(last)];
    if (at !== undefined && (Number(step) < 0 ? at <= to : at >= to)) continue;
    // A sequence that counts up from 1 cannot stand below its least value, where rows may lie.
    await database.query(
      `SELECT setval($1::text::regclass, $2::text::int8) FROM pg_sequences q
      WHERE format('%I.%I', q.schemaname, q.sequencename) = $1::text AND $2::text::int8 BETWEEN q.min_value AND q.max_value`,
      [sequence, String(to)],
    );
    moved.push(`${table.name}.${column}: ${name} stands at ${to}`);
  }
  return moved;
}
