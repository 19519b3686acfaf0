import { defineField, Field, type FieldBuilder, type Generator } from "@seedbed/core";

/** Options of cells of other rows. */
export interface CellAtOptions {
  /** `table.column`. */
  readonly column: string;
  /** The field that holds the row's number; null gives null. */
  readonly row: string;
  /** Which of several row numbers, where the field holds a list of them. */
  readonly member?: number;
}

const generator: Generator<CellAtOptions> = {
  name: "sql.cellAt",
  options: (z) => z.strictObject({ column: z.string(), row: z.string(), member: z.int().min(0).optional() }),
  prepare({ column, row: field, member }, context) {
    const rows = context.cells(field);
    const cells = context.column(column);
    return {
      type: cells.type,
      nullable: rows.nullable === true || cells.nullable === true,
      fixed: rows.fixed === true,
      distinct: member === undefined && rows.distinct === true && cells.distinct === true,
      at(row) {
        const held = rows.at(row);
        const other = member === undefined ? held : (held as readonly number[] | null)?.[member];
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
