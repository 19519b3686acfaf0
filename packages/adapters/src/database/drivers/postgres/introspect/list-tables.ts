import type { Database, IntrospectOptions } from "../../../driver/database.js";

/** A table that rows can be put into. */
export interface ListedTable {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** True for partitioned tables, whose rows lie in partitions. */
  readonly partitioned: boolean;
  /** True for tables that others inherit from, or that inherit. */
  readonly inherits: boolean;
  /** True when row security limits what the user may write. */
  readonly secured: boolean;
  readonly estimate: number;
  readonly comment: string | null;
}

/** Schemas that hold tables of the user's: not the system's, and the search path's where one was set. */
const SCHEMAS = `SELECT n.nspname::text AS name FROM pg_namespace n
WHERE CASE
  WHEN $1::text[] IS NOT NULL THEN n.nspname = ANY($1::text[])
  WHEN current_setting('search_path') NOT IN ('"$user", public', 'public') THEN n.nspname = ANY(current_schemas(false))
  ELSE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
END`;

/**
 * Lists the tables rows can be put into; partitions stand behind their tables, and tables of extensions are left out.
 *
 * @param database - The connection.
 * @param options - Schemas.
 */
export function listTables(database: Database, { schemas }: IntrospectOptions): Promise<readonly ListedTable[]> {
  return database.query<ListedTable>(
    `SELECT c.oid::int8 AS oid, n.nspname::text AS schema, c.relname::text AS name, c.relkind = 'p' AS partitioned,
      EXISTS (SELECT 1 FROM pg_inherits i WHERE c.relkind <> 'p' AND c.oid IN (i.inhparent, i.inhrelid)) AS inherits,
      row_security_active(c.oid) AS secured,
      c.reltuples::float8 AS estimate, obj_description(c.oid, 'pg_class') AS comment
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
      AND n.nspname IN (${SCHEMAS})
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
    ORDER BY n.nspname, c.relname`,
    [schemas ?? null],
  );
}
