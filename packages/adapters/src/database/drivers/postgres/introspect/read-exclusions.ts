import type { CatalogUnique } from "../../../catalog/catalog.js";
import type { Database } from "../../../driver/database.js";

interface ExclusionRow {
  readonly relation: number;
  readonly table: string;
  readonly name: string;
  readonly condition: string | null;
  readonly definition: string;
  readonly parts: readonly { readonly column: string | null; readonly expression: string; readonly operator: string }[];
}

/** Exclusion constraints, as far as keys can say them. */
export interface Exclusions {
  /** Keys that are stricter than the constraints: no two rows share what is compared for equality. */
  readonly uniques: ReadonlyMap<number, CatalogUnique[]>;
  readonly notes: readonly string[];
}

/**
 * Reads exclusion constraints. One that compares a column for equality is met by rows that differ there.
 *
 * @param database - The connection.
 * @param tables - Object identifiers.
 */
export async function readExclusions(database: Database, tables: readonly number[]): Promise<Exclusions> {
  const rows = await database.query<ExclusionRow>(
    `SELECT k.conrelid::int8 AS relation, c.relname::text AS table, k.conname::text AS name, pg_get_constraintdef(k.oid) AS definition,
      pg_get_expr(i.indpred, i.indrelid) AS condition,
      (SELECT json_agg(json_build_object('column', a.attname, 'expression', pg_get_indexdef(i.indexrelid, n.position::int, true),
        'operator', o.oprname) ORDER BY n.position)
        FROM unnest(k.conkey, k.conexclop) WITH ORDINALITY AS n (number, operator, position)
        JOIN pg_operator o ON o.oid = n.operator
        LEFT JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.number AND n.number > 0) AS parts
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_index i ON i.indexrelid = k.conindid
    WHERE k.contype = 'x' AND k.conrelid = ANY($1::int8[]::oid[]) ORDER BY c.relname, k.conname`,
    [tables],
  );
  const uniques = new Map<number, CatalogUnique[]>(tables.map((table) => [table, []]));
  const notes: string[] = [];
  for (const { relation, table, name, condition, definition, parts } of rows) {
    const equal = parts.filter(({ operator }) => operator === "=");
    if (equal.length === 0) {
      notes.push(`${table}: the exclusion constraint ${name} is not understood: ${definition}`);
      continue;
    }
    notes.push(`${table}: the exclusion constraint ${name} is met by a key over what it compares for equality`);
    uniques.get(relation)!.push({
      name,
      parts: equal.map(({ column, expression }) => (column === null ? { expression } : { column })),
      ...(condition === null ? {} : { where: condition }),
      nullsEqual: false,
    });
  }
  return { uniques, notes };
}
