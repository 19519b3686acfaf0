import type { Arbitrary } from "fast-check";
import { type DatasetReader, SeedbedError, type TableData } from "../../index.js";
import { setMember } from "../json-schema/values/copy-json.js";
import type { FastCheck } from "./fast-check.js";
import { type RelatedRow, relatedRow } from "./related-row.js";
import { Relations } from "./relations.js";

/** Rows of one set at most, those included that others refer to. */
const MAX_ROWS = 10_000;

/** Rows of each table, by name. */
export type RowSet = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/**
 * An arbitrary of the rows of a table.
 *
 * @param fc - fast-check.
 * @param table - The table.
 */
export function rowArbitrary<Row>(fc: FastCheck, table: TableData<Row>): Arbitrary<Row> {
  return indices(fc, table).map((index) => table.at(index));
}

/**
 * An arbitrary of the rows of a table, each with the rows it refers to.
 *
 * @param fc - fast-check.
 * @param table - The table.
 * @param data - The dataset it belongs to.
 */
export function relatedRowArbitrary(fc: FastCheck, table: TableData<unknown>, data: DatasetReader): Arbitrary<RelatedRow> {
  const relations = new Relations(data);
  return indices(fc, table).map((index) => relatedRow(relations, table.name, index));
}

/**
 * An arbitrary of a few rows of each table; every row that one refers to is there too.
 *
 * @param fc - fast-check.
 * @param data - The dataset.
 * @param maxRows - Rows of one table at most, those left out that are there because others refer to them.
 */
export function datasetArbitrary(fc: FastCheck, data: DatasetReader, maxRows: number): Arbitrary<RowSet> {
  const relations = new Relations(data);
  const choices: Record<string, Arbitrary<number[]>> = {};
  for (const [name, table] of relations.tables) {
    const rows = table.rowCount === 0 ? fc.constant([]) : fc.uniqueArray(indices(fc, table), { maxLength: maxRows });
    setMember(choices, name, rows);
  }
  return fc.record(choices, { noNullPrototype: true }).map((chosen) => complete(relations, chosen));
}

function indices(fc: FastCheck, table: TableData<unknown>): Arbitrary<number> {
  if (table.rowCount === 0) {
    throw new SeedbedError("ARBITRARY_EMPTY", `${table.name} has no rows to choose from`, {
      hint: "make the dataset with other row counts or another seed",
      details: { table: table.name },
    });
  }
  return fc.integer({ min: 0, max: table.rowCount - 1 });
}

/** Adds the rows that rows refer to, and the rows those refer to. */
function complete(relations: Relations, chosen: Readonly<Record<string, readonly number[]>>): RowSet {
  const found = new Map<string, Map<number, Record<string, unknown>>>();
  const open: (readonly [table: string, index: number])[] = [];
  for (const name of relations.tables.keys()) {
    found.set(name, new Map());
    for (const index of chosen[name] ?? []) open.push([name, index]);
  }
  let count = 0;
  for (let next = open.pop(); next !== undefined && count < MAX_ROWS; next = open.pop()) {
    const [table, index] = next;
    const rows = found.get(table)!;
    if (rows.has(index)) continue;
    const row = relations.tables.get(table)!.at(index);
    rows.set(index, row);
    count++;
    for (const { field, table: parent, finder } of relations.of(table)) {
      const value = row[field];
      const at = value === null || value === undefined ? -1 : finder.find(value);
      if (at >= 0) open.push([parent, at]);
    }
  }
  const out: Record<string, readonly Record<string, unknown>[]> = {};
  for (const [name, rows] of found) {
    setMember(
      out,
      name,
      [...rows].sort(([a], [b]) => a - b).map(([, row]) => row),
    );
  }
  return out;
}
