import { defineField, Field, type FieldBuilder, type Generator } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { type ColumnTypes, compileExpression, toBool } from "../../checks/compile/compile-expression.js";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import { columnsSchema, createRowReader, expressionSchema, type ReadColumns } from "./computed-columns.js";

/** Options of conditions. */
export interface HoldsOptions {
  /** Conditions that have to hold together: none of them is false. */
  readonly conditions: readonly SqlExpression[];
  readonly columns: ReadColumns;
  /** Presents at which they have to hold, milliseconds since 1970: rows are written at a time nobody knows. */
  readonly moments: readonly number[];
}

const generator: Generator<HoldsOptions, boolean> = {
  name: "sql.holds",
  options: (z) =>
    z.strictObject({ conditions: z.array(expressionSchema(z)), columns: columnsSchema(z), moments: z.array(z.number()).min(1) }),
  prepare({ conditions, columns, moments }, context) {
    const types: ColumnTypes = (name) => (Object.hasOwn(columns, name) ? columns[name]!.type : undefined);
    const compiled = conditions.map((condition) => {
      try {
        return toBool(compileExpression(condition, types));
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
        throw createAdapterError("CONDITION_UNKNOWN", `a condition of ${context.table} is not understood: ${error.message}`);
      }
    });
    const read = createRowReader(columns, context);
    return {
      type: { type: "bool" },
      at(row) {
        try {
          const values = read(row);
          return moments.every((now) => compiled.every((condition) => condition.at({ values, now }) !== false));
        } catch (error) {
          // A failure, such as a division by zero, would be one in the database.
          if (error instanceof NotUnderstood) return false;
          throw error;
        }
      },
    };
  },
};

/** True in rows that meet conditions written in SQL: for a check of the table. */
export const holds: FieldBuilder<(options: HoldsOptions) => Field<boolean>> = defineField(
  generator,
  (options: HoldsOptions) => new Field<boolean>({ kind: "sql.holds", ...options }),
);
