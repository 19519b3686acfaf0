import type { Database } from "../../../driver/database.js";

/** Where the rows of a partitioned table lie. */
export interface Partitions {
  /** Object identifiers of the partitions that hold rows. */
  readonly leaves: readonly number[];
  /** A condition every row must meet to find a partition; undefined when every row finds one. */
  readonly condition: string | undefined;
}

interface PartitionRow {
  readonly root: number;
  readonly leaf: number;
  readonly open: boolean;
  readonly hashed: boolean;
  readonly condition: string | null;
}

/**
 * Reads what partitions tables have.
 *
 * @param database - The connection.
 * @param tables - Object identifiers of partitioned tables.
 * @returns Partitions by table.
 */
export async function readPartitions(database: Database, tables: readonly number[]): Promise<ReadonlyMap<number, Partitions>> {
  const rows =
    tables.length === 0
      ? []
      : await database.query<PartitionRow>(
          `SELECT r.oid::int8 AS root, t.relid::int8 AS leaf, pg_get_partition_constraintdef(t.relid) AS condition,
      coalesce(pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT', false) AS open,
      coalesce(pg_get_expr(c.relpartbound, c.oid) LIKE 'FOR VALUES WITH%', false) AS hashed
    FROM unnest($1::int8[]::oid[]) AS r (oid) CROSS JOIN LATERAL pg_partition_tree(r.oid) t JOIN pg_class c ON c.oid = t.relid
    WHERE t.isleaf AND t.relid <> r.oid ORDER BY r.oid, t.relid`,
          [tables],
        );
  return new Map(
    tables.map((table) => {
      const own = rows.filter(({ root }) => root === table);
      // A table without partitions takes no row at all.
      if (own.length === 0) return [table, { leaves: [], condition: "false" }];
      const everywhere = own.some(({ open, hashed, condition }) => open || hashed || condition === null);
      const condition = everywhere ? undefined : own.map((partition) => `(${partition.condition})`).join(" OR ");
      return [table, { leaves: own.map(({ leaf }) => leaf), condition }];
    }),
  );
}
