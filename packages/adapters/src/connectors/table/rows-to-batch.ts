import { type Batch, type ColumnSchema, fromValues, type TableSchema, type Vector } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { fitValue, MISFIT } from "./fit-value.js";

/** A row as services give it: an object of JSON values. */
export type JsonRow = Readonly<Record<string, unknown>>;

/**
 * Packs rows of a service into a batch. Members that are no column are left out.
 *
 * @param schema - The table.
 * @param rows - Objects.
 * @param from - Row number of the first.
 * @throws SeedbedError `CONNECTOR_VALUE` for values that do not fit their column.
 */
export function rowsToBatch(schema: TableSchema, rows: readonly JsonRow[], from: number): Batch {
  const columns: Record<string, Vector> = {};
  for (const column of schema.columns) {
    const values = rows.map((row, i) => {
      const value = Object.hasOwn(row, column.name) ? row[column.name] : undefined;
      return fitCell(schema.name, column, value, from + i);
    });
    columns[column.name] = fromValues(column.type, values);
  }
  return { table: schema.name, from, length: rows.length, columns };
}

function fitCell(table: string, column: ColumnSchema, value: unknown, row: number): unknown {
  if (value === null || value === undefined) {
    // Where a column has one way to be missing, either means it.
    if (column.nullable) return column.optional ? value : null;
    if (column.optional) return undefined;
    throw misfit(table, column, row, value === null ? "null" : "absent");
  }
  const fitted = fitValue(column.type, value);
  if (fitted === MISFIT) throw misfit(table, column, row, `a ${Array.isArray(value) ? "list" : typeof value}`);
  return fitted;
}

function misfit(table: string, column: ColumnSchema, row: number, what: string): Error {
  const { name, type } = column;
  return createAdapterError(
    "CONNECTOR_VALUE",
    `row ${row} of ${table}: ${name} is ${what} that is no ${type.type} without loss`,
    {
      hint: `declare ${name} with another type, json takes everything`,
      details: { table, row, column: name, type: type.type },
    },
  );
}
