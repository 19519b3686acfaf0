import { type Batch, type ColumnSchema, fromValues, toValues } from "@seedbed/core";
import type { DefinedColumn } from "../../define/catalog-definition.js";
import type { Replacement } from "./replacement.js";

/**
 * Puts other rows in the place of some rows of a batch.
 *
 * @param batch - Fields of the definition.
 * @param columns - Columns and their fields.
 * @param schema - Types of the fields.
 * @param replacement - Which rows.
 * @returns The batch itself where none of its rows is concerned.
 */
export function replaceRows(
  batch: Batch,
  columns: readonly DefinedColumn[],
  schema: readonly ColumnSchema[],
  { spare, rows, dropped, kept }: Replacement,
): Batch {
  const { from, length, table } = batch;
  const positions = Array.from({ length }, (_, i) => i);
  if (!positions.some((i) => rows.has(from + i) || dropped.has(from + i))) return batch;
  const stay = positions.filter((i) => !dropped.has(from + i));
  const source = spare.tables[table]!;
  const fields = columns.filter(({ column }) => !kept.has(column)).map(({ field }) => field);
  const others = new Map(
    stay.flatMap((i) => {
      const row = rows.get(from + i);
      return row === undefined ? [] : [[i, source.batchAt(row, row + 1, fields).columns] as const];
    }),
  );
  const replaced = Object.entries(batch.columns).map(([field, vector]) => {
    const values = toValues(vector);
    const merged = stay.map((i) => {
      const other = others.get(i)?.[field];
      const value = other === undefined ? values[i] : toValues(other)[0];
      return value ?? null;
    });
    const { type } = schema.find(({ name }) => name === field) ?? vector;
    return [field, fromValues(type, merged)] as const;
  });
  return { table, from, length: stay.length, columns: Object.fromEntries(replaced) };
}
