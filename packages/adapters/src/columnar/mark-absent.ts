import type { TableSchema, Vector } from "@seedbed/core";

/**
 * Marks what is missing from columns that may be absent, but not null, as absent.
 *
 * @param vectors - The columns.
 * @param schema - What may be missing, and how.
 */
export function markAbsent(vectors: Readonly<Record<string, Vector>>, schema: TableSchema): Record<string, Vector> {
  const out: Record<string, Vector> = {};
  for (const { name, optional, nullable } of schema.columns) {
    const vector = vectors[name]!;
    const absent = optional && !nullable && vector.validity !== null;
    out[name] = absent ? { ...vector, absent: vector.validity!.map((byte) => ~byte) } : vector;
  }
  return out;
}
