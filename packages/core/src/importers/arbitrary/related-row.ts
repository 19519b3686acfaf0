import { setMember } from "../json-schema/values/copy-json.js";
import type { Relations } from "./relations.js";

/** A row together with the rows it refers to. */
export interface RelatedRow<Row = Record<string, unknown>> {
  readonly table: string;
  /** Its row number. */
  readonly index: number;
  readonly row: Row;
  /** The rows it refers to, by the name of the reference; references without a parent are left out. Each is found when it is read. */
  readonly parents: Readonly<Record<string, RelatedRow>>;
}

/**
 * A row with its parents.
 *
 * @param relations - The dataset's tables.
 * @param table - Name of the table.
 * @param index - Row number.
 */
export function relatedRow(relations: Relations, table: string, index: number): RelatedRow {
  const row = relations.tables.get(table)!.at(index);
  let parents: Readonly<Record<string, RelatedRow>> | undefined;
  return {
    table,
    index,
    row,
    get parents() {
      parents ??= findParents(relations, table, row);
      return parents;
    },
  };
}

function findParents(relations: Relations, table: string, row: Record<string, unknown>): Record<string, RelatedRow> {
  const out: Record<string, RelatedRow> = {};
  for (const { field, table: parent, finder } of relations.of(table)) {
    const value = row[field];
    if (value === null || value === undefined) continue;
    const at = finder.find(value);
    if (at >= 0) setMember(out, field, relatedRow(relations, parent, at));
  }
  return out;
}
