import type { Database } from "../../../driver/database.js";

/**
 * Reads which triggers and rules run when rows come in.
 *
 * @param database - The connection.
 * @param tables - Object identifiers.
 * @returns Names by table.
 */
export async function readTriggers(database: Database, tables: readonly number[]): Promise<ReadonlyMap<number, string[]>> {
  // Bit 2 of a trigger's type stands for INSERT; rules on INSERT have event type 3.
  const rows = await database.query<{ relation: number; name: string }>(
    `SELECT tgrelid::int8 AS relation, tgname::text AS name FROM pg_trigger
    WHERE NOT tgisinternal AND tgenabled <> 'D' AND (tgtype & 4) = 4 AND tgrelid = ANY($1::int8[]::oid[])
    UNION ALL
    SELECT ev_class::int8, 'rule ' || rulename::text FROM pg_rewrite
    WHERE ev_type = '3' AND ev_enabled <> 'D' AND ev_class = ANY($1::int8[]::oid[])
    ORDER BY 1, 2`,
    [tables],
  );
  const triggers = new Map<number, string[]>(tables.map((table) => [table, []]));
  for (const { relation, name } of rows) triggers.get(relation)!.push(name);
  return triggers;
}
