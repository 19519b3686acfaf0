import type { Remedy, TableDraft } from "./table-draft.js";

/**
 * What to try next for a table whose rows do not meet a condition in a thousand draws: plain values, values close together, then null in one column after
 * the other, for null passes; at last the condition is a problem.
 *
 * @param before - What was tried.
 * @param draft - The table as it was tried.
 * @param fields - Fields that tell of the conditions that failed.
 */
export function nextRemedy(before: Remedy | undefined, draft: TableDraft, fields: readonly string[]): Remedy {
  const { plain = false, narrow = false, nulls = new Set<string>(), given = new Set<number>() } = before ?? {};
  if (!plain) return { plain: true, narrow, nulls, given };
  if (!narrow) return { plain, narrow: true, nulls, given };
  const failed = fields.flatMap((name) => draft.drawnBy.get(name) ?? []);
  const next = failed.flatMap(({ nullable }) => nullable).find((column) => !nulls.has(column));
  if (next !== undefined) return { plain, narrow, nulls: new Set([...nulls, next]), given };
  const positions = failed.flatMap((field) => field.positions);
  if (positions.length > 0) return { plain, narrow, nulls, given: new Set([...given, ...positions]) };
  // An order between columns fails: all that is drawn again is given up.
  return { plain, narrow, nulls, given: new Set([...given, ...[...draft.drawnBy.values()].flatMap((field) => field.positions)]) };
}
