import type { FieldNode } from "@seedbed/core";
import type { CatalogColumn } from "../../catalog/catalog.js";
import type { ColumnSpace } from "../../checks/space/column-space.js";

/**
 * The field of a key that counts up, where a column takes whole numbers.
 *
 * @param column - The column.
 * @param space - Its space.
 * @param greatest - Greatest value there is already.
 * @param rows - Rows of the table.
 * @returns Undefined when the column holds something else, or too few numbers.
 */
export function countingNode(column: CatalogColumn, space: ColumnSpace, greatest: number, rows: number): FieldNode | undefined {
  const { type } = column;
  if (space.values !== undefined || space.multiple !== undefined || (space.tests ?? []).length > 0) return undefined;
  if (type.kind !== "int" && !(type.kind === "decimal" && (type.scale ?? 0) === 0)) return undefined;
  const least = space.min === undefined ? 1 : space.min.open ? Math.floor(space.min.value) + 1 : Math.ceil(space.min.value);
  const start = Math.max(1, least, greatest + 1);
  const digits = type.kind === "decimal" && type.precision !== undefined ? 10 ** type.precision - 1 : Number.MAX_SAFE_INTEGER;
  const most = Math.min(
    Number(type.range?.[1] ?? digits),
    space.max === undefined ? Number.POSITIVE_INFINITY : space.max.open ? space.max.value - 1 : space.max.value,
  );
  if (start + rows - 1 > most || !Number.isSafeInteger(start)) return undefined;
  return start === 1 ? { kind: "sequence" } : { kind: "sequence", start };
}
