import type { ColumnSchema, Vector } from "@seedbed/core";
import { hasBit } from "@seedbed/core";
import { takeValues } from "../../columnar/take-rows.js";
import type { ReadContext } from "../../read/read-context.js";
import type { RawChunk } from "./raw-chunk.js";

/** Characters of a bad row that are kept. */
const RAW_LENGTH = 10_000;

/** The good rows of a chunk, as columns. */
export interface GoodRows {
  readonly length: number;
  readonly columns: Readonly<Record<string, Vector>>;
}

/**
 * Turns a chunk into columns, and hands over its bad rows.
 *
 * @param chunk - The rows.
 * @param columns - What they are to be.
 * @param firstRow - Row number of the chunk's first row, over good and bad ones.
 * @param context - Takes the bad rows.
 */
export async function takeGood(
  chunk: RawChunk,
  columns: readonly ColumnSchema[],
  firstRow: number,
  context: ReadContext,
): Promise<GoodRows> {
  const faults = new Map<number, { field: string | undefined; message: string }>();
  const onFault = (row: number, field: string | undefined, message: string): void => {
    if (!faults.has(row)) faults.set(row, { field, message });
  };
  chunk.check(new Set(columns.map(({ name }) => name)), onFault);
  const entries = columns.map((column): [string, Vector] => {
    const vector = chunk.toVector(column, onFault);
    if (vector.validity !== null) checkMissing(column, vector, vector.validity, onFault);
    return [column.name, vector];
  });
  if (faults.size === 0) return { length: chunk.length, columns: Object.fromEntries(entries) };
  const bad = [...faults.keys()].sort((a, b) => a - b);
  for (const row of bad) {
    const { field, message } = faults.get(row)!;
    const line = chunk.lineOf(row);
    const raw = chunk.rawOf(row)?.slice(0, RAW_LENGTH);
    await context.reject({
      row: firstRow + row,
      message,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
      ...(raw === undefined ? {} : { raw }),
    });
  }
  const good = Int32Array.from({ length: chunk.length }, (_, row) => row).filter((row) => !faults.has(row));
  return { length: good.length, columns: Object.fromEntries(entries.map(([name, vector]) => [name, takeValues(vector, good)])) };
}

function checkMissing(
  { name, nullable, optional }: ColumnSchema,
  { length, absent }: Vector,
  validity: Uint8Array,
  onFault: (row: number, field: string, message: string) => void,
): void {
  if (nullable && optional) return;
  for (let row = 0; row < length; row++) {
    if (hasBit(validity, row)) continue;
    const isAbsent = absent !== undefined && hasBit(absent, row);
    if (isAbsent ? !optional : !nullable) onFault(row, name, isAbsent ? "the field is not there" : "the field has no value");
  }
}
