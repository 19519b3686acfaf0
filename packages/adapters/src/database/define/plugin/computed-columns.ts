import type { GeneratorContext, Zod } from "@seedbed/core";
import type { z } from "zod";
import type { SqlType } from "../../checks/evaluate/sql-type.js";
import { toSqlValue } from "../../checks/evaluate/sql-value.js";
import { findExpressionFault } from "../../checks/validate-expression.js";

/** Columns that an expression reads: the field that each comes from, and its type. */
export type ReadColumns = Readonly<Record<string, { readonly field: string; readonly type: SqlType }>>;

/** The schema of columns read. */
export function columnsSchema(zod: Zod): z.ZodType<ReadColumns> {
  const type = zod.looseObject({ kind: zod.string() });
  return zod.record(zod.string(), zod.strictObject({ field: zod.string(), type })) as unknown as z.ZodType<ReadColumns>;
}

/** The schema of expressions, already parsed. */
export function expressionSchema(zod: Zod): z.ZodType {
  return zod.unknown().refine((value) => findExpressionFault(value) === undefined, { error: "this is no parsed SQL expression" });
}

/**
 * Reads the columns of rows.
 *
 * @param columns - Which.
 * @param context - Of the field that reads them.
 */
export function createRowReader(columns: ReadColumns, context: GeneratorContext): (row: number) => Record<string, unknown> {
  const cells = Object.entries(columns).map(([name, { field, type }]) => ({ name, type, cells: context.cells(field) }));
  return (row) => {
    const values: Record<string, unknown> = Object.create(null);
    for (const { name, type, cells: column } of cells) values[name] = toSqlValue(type, column.at(row));
    return values;
  };
}
