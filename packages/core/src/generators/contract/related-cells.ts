import { gather } from "../../vector/gather.js";
import type { Cells, CellsInit } from "./cells.js";
import type { Relation } from "./relation.js";

/**
 * The cells of the rows that rows refer to; null where a row refers to none.
 *
 * @param relation - From a row to the row it refers to.
 * @param target - Cells of the table referred to.
 */
export function relatedCells(relation: Relation, target: Cells): CellsInit {
  return {
    type: target.type,
    fixed: relation.fixed,
    nullable: relation.nullable || target.nullable === true,
    optional: target.optional === true,
    at(row) {
      const parent = relation.parentRow(row);
      return parent < 0 ? null : target.at(parent);
    },
    fill: (rows) => gather(target, relation.parentRows(rows)),
  };
}
