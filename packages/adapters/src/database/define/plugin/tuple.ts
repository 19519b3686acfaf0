import { defineField, Field, type FieldBuilder, type Generator, Permutation } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { compileExpression, toBool } from "../../checks/compile/compile-expression.js";
import type { SqlType } from "../../checks/evaluate/sql-type.js";
import { toSqlValue } from "../../checks/evaluate/sql-value.js";
import { NotUnderstood } from "../../checks/parse/parse-fault.js";
import type { SqlExpression } from "../../checks/sql-expression.js";
import { expressionSchema } from "./computed-columns.js";

/** Options of tuples. */
export interface TupleOptions {
  /** Tables that a row is taken from each, and how many rows they have. */
  readonly of: readonly { readonly table: string; readonly rows: number }[];
  /** Conditions over the columns. */
  readonly conditions: readonly SqlExpression[];
  /** Where a column comes from: the position of the table, its column there, and its type. */
  readonly columns: Readonly<Record<string, { readonly member: number; readonly column: string; readonly type: SqlType }>>;
}

/** Most combinations that are looked at for one more row. */
const MAX_SCAN = 20_000_000;

const generator: Generator<TupleOptions, number[]> = {
  name: "sql.tuple",
  options: (z) =>
    z.strictObject({
      of: z.array(z.strictObject({ table: z.string(), rows: z.int().min(0) })).min(1),
      conditions: z.array(expressionSchema(z)),
      columns: z.record(
        z.string(),
        z.strictObject({ member: z.int().min(0), column: z.string(), type: z.looseObject({ kind: z.string() }) }),
      ),
    }),
  prepare({ of, conditions, columns }, context) {
    const cells = Object.entries(columns).map(([name, { member, column, type }]) => ({
      name,
      member,
      type,
      cells: context.column(`${of[member]!.table}.${column}`),
    }));
    const compiled = conditions.map((condition) => toBool(compileExpression(condition, (name) => columns[name]?.type)));
    const size = Math.min(
      of.reduce((product, { rows }) => product * rows, 1),
      Number.MAX_SAFE_INTEGER,
    );
    const permutation = new Permutation(context.random.derive("#tuples"), Math.max(1, size));
    const found: number[] = [];
    let next = 0;
    const split = (point: number): number[] => {
      let rest = point;
      return of.map(({ rows }) => {
        const part = rest % rows;
        rest = Math.floor(rest / rows);
        return part;
      });
    };
    const holds = (parts: readonly number[]): boolean => {
      const values: Record<string, unknown> = Object.create(null);
      for (const { name, member, type, cells: column } of cells) values[name] = toSqlValue(type, column.at(parts[member]!));
      try {
        return compiled.every((condition) => condition.at({ values, now: context.now }) !== false);
      } catch (error) {
        if (error instanceof NotUnderstood) return false;
        throw error;
      }
    };
    return {
      type: { type: "json" },
      fixed: true,
      distinct: true,
      at(row) {
        for (const end = next + MAX_SCAN; found.length <= row; next++) {
          if (next >= size || next >= end) {
            const message = `rows of ${context.table} need different rows of ${of.map(({ table }) => table).join(" and ")}, but there are only ${found.length}`;
            throw createAdapterError("CONDITION_UNMET", message, { details: { table: context.table, values: found.length } });
          }
          const point = permutation.at(next);
          if (holds(split(point))) found.push(point);
        }
        return split(found[row]!);
      },
    };
  },
};

/** Rows of several tables, together different in every row, that meet conditions between them. */
export const tuple: FieldBuilder<(options: TupleOptions) => Field<number[]>> = defineField(
  generator,
  (options: TupleOptions) => new Field<number[]>({ kind: "sql.tuple", ...options }),
);
