import { type Batch, createBits, type Dataset, type Vector } from "@seedbed/core";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { DefinedColumn } from "../../define/catalog-definition.js";
import type { FillTable } from "../order/load-step.js";
import { replaceRows } from "./replace-rows.js";
import type { Replacement } from "./replacement.js";

/** Rows made at a time: the database works on one batch while the next is made. */
const BATCH_ROWS = 8192;

/** Which part of a table's rows is made. */
export interface BatchRequest {
  /** Columns, in order; all that are written unless stated. */
  readonly columns?: readonly string[];
  /** Columns that are null in every row. */
  readonly empty?: readonly string[];
  /** First row; 0 unless stated. */
  readonly from?: number;
  /** Rows that others take the place of. */
  readonly replacement?: Replacement | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told how many rows were made. */
  readonly onRows?: (rows: number) => void;
}

/**
 * Makes the rows of a table, its fields under the names of the columns.
 *
 * @param data - The dataset.
 * @param table - Which.
 * @param request - Which columns.
 * @throws SeedbedError `WRITE_ABORTED`.
 */
export function* makeBatches(
  data: Dataset,
  { defined }: FillTable,
  { columns, empty = [], from: first = 0, replacement, signal, onRows }: BatchRequest = {},
): Generator<Batch, void, undefined> {
  const source = data.tables[defined.table];
  if (source === undefined) throw createAdapterError("TABLE_UNKNOWN", `the definition has no table "${defined.table}"`);
  const chosen = columns === undefined ? defined.columns : pick(defined.columns, columns);
  const fields = chosen.flatMap(({ column, field }) => (empty.includes(column) ? [] : [field]));
  for (let from = first; from < defined.rows; from += BATCH_ROWS) {
    if (signal?.aborted === true) throw createAdapterError("WRITE_ABORTED", "filling was stopped", { cause: signal.reason });
    const to = Math.min(defined.rows, from + BATCH_ROWS);
    const made = source.batchAt(from, to, fields);
    const batch = replacement === undefined ? made : replaceRows(made, chosen, source.schema.columns, replacement);
    const { length } = batch;
    const named = chosen.map(
      ({ column, field }) => [column, empty.includes(column) ? createNulls(length) : batch.columns[field]!] as const,
    );
    yield { table: defined.table, from, length, columns: Object.fromEntries(named) };
    onRows?.(length);
  }
}

function pick(defined: readonly DefinedColumn[], columns: readonly string[]): DefinedColumn[] {
  return columns.map((name) => defined.find(({ column }) => column === name)!);
}

function createNulls(length: number): Vector {
  return { layout: "number", type: { type: "int" }, length, validity: createBits(length), values: new Int32Array(length) };
}
