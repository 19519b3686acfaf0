import { type Batch, toValues } from "@seedbed/core";

/**
 * The values of some fields of each row as one text that is the same for equal values only.
 *
 * @param batch - The rows.
 * @param names - The fields.
 * @returns A text a row; undefined for rows where one of the fields is missing.
 */
export function rowKeys(batch: Batch, names: readonly string[]): (string | undefined)[] {
  const columns = names.map((name) => toValues(batch.columns[name]!));
  return Array.from({ length: batch.length }, (_, row) => {
    const values = columns.map((column) => column[row]);
    return values.some((value) => value === null || value === undefined) ? undefined : keyOf(values);
  });
}

/**
 * The same, where missing values count as values: groups have a group of those without one.
 *
 * @param batch - The rows.
 * @param names - The fields.
 */
export function groupKeys(batch: Batch, names: readonly string[]): string[] {
  const columns = names.map((name) => toValues(batch.columns[name]!));
  return Array.from({ length: batch.length }, (_, row) => keyOf(columns.map((column) => column[row] ?? null)));
}

function keyOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value instanceof Uint8Array ? [...value] : value)));
}
