import type { CellRows } from "./cell-rows.js";

/**
 * Rows without the first one.
 *
 * @param rows - The rows; the first cells then belong to none.
 */
export function dropRow(rows: CellRows): CellRows {
  return {
    ...rows,
    firsts: rows.firsts.subarray(1),
    lines: rows.lines.subarray(1),
    broken: new Map([...rows.broken].filter(([row]) => row > 0).map(([row, fault]) => [row - 1, fault])),
  };
}
