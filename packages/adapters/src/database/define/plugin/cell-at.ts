import { defineField, Field, type FieldBuilder, type Generator } from "@seedbed/core";

/** Options of cells of other rows. */
export interface CellAtOptions {
  /** `table.column`. */
  readonly column: string;
  /** The field that holds the row's number; null gives null. */
  readonly row: string;
}

const generator: Generator<CellAtOptions> = {
  name: "sql.cellAt",
  options: (z) => z.strictObject({ column: z.string(), row: z.string() }),
  prepare({ column, row: field }, context) {
    const rows = context.cells(field);
    const cells = context.column(column);
    return {
      type: cells.type,
      nullable: rows.nullable === true || cells.nullable === true,
      distinct: rows.distinct === true && cells.distinct === true,
      at(row) {
        const other = rows.at(row);
        return other === null || other === undefined ? null : cells.at(Number(other));
      },
    };
  },
};

/** The value of a column in the row whose number a sibling holds. */
export const cellAt: FieldBuilder<(options: CellAtOptions) => Field<unknown>> = defineField(
  generator,
  (options: CellAtOptions) => new Field<unknown>({ kind: "sql.cellAt", ...options }),
);
