import { defineField, Field, type FieldBuilder, type Generator, type ValueType } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { compileExpression } from "../../checks/compile/compile-expression.js";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import { columnsSchema, createRowReader, expressionSchema, type ReadColumns } from "./computed-columns.js";

/** Options of computed columns. */
export interface ComputeOptions {
  readonly expression: SqlExpression;
  readonly columns: ReadColumns;
  /** What the column holds. */
  readonly as: "int" | "decimal" | "float" | "bool" | "string" | "date" | "timestamp";
  /** Digits behind the point, of decimals. */
  readonly scale?: number;
  /** The fixed present, milliseconds since 1970. */
  readonly now: number;
}

const generator: Generator<ComputeOptions> = {
  name: "sql.compute",
  options: (z) =>
    z.strictObject({
      expression: expressionSchema(z),
      columns: columnsSchema(z),
      as: z.enum(["int", "decimal", "float", "bool", "string", "date", "timestamp"]),
      scale: z.int().min(0).max(15).optional(),
      now: z.number(),
    }),
  prepare({ expression, columns, as, scale = 0, now }, context) {
    let compiled: ReturnType<typeof compileExpression>;
    try {
      compiled = compileExpression(expression, (name) => (Object.hasOwn(columns, name) ? columns[name]!.type : undefined));
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
      throw createAdapterError("CONDITION_UNKNOWN", `${context.path} is computed by what is not understood: ${error.message}`);
    }
    const read = createRowReader(columns, context);
    const type: ValueType =
      as === "decimal" ? { type: as, scale, as: "number" } : as === "timestamp" ? { type: as, as: "date" } : { type: as };
    return {
      type,
      nullable: true,
      at(row) {
        const value = compiled.at({ values: read(row), now }) ?? null;
        if (value === null) return null;
        if (as === "date") return new Date(value as number).toISOString().slice(0, 10);
        if (as === "timestamp") return new Date(value as number);
        return as === "int" ? Math.round(Number(value)) : as === "string" ? String(value) : value;
      },
    };
  },
};

/** The value of an SQL expression over the row. */
export const compute: FieldBuilder<(options: ComputeOptions) => Field<unknown>> = defineField(
  generator,
  (options: ComputeOptions) => new Field<unknown>({ kind: "sql.compute", ...options }),
);
