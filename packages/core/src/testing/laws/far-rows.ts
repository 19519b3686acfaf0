import { isSeedbedError, type Seed, type TableData, toValues } from "../../index.js";
import { compareValues } from "../subject/compare.js";
import type { LawCheck } from "../subject/law.js";
import { type Subject, TABLE, VALUE } from "../subject/subject.js";

const WORD = 4294967296;
/** Row counts that are tried, greatest first: a field may refuse those it cannot number. */
const COUNTS: readonly number[] = [9007199254740991, 562949953421312, 2 * WORD];
/** Errors by which a field refuses a row count. */
const REFUSALS: ReadonlySet<string> = new Set(["CAPACITY_EXCEEDED", "RANGE_UNSAFE", "PARENTS_TOO_MANY"]);
/** Rows on either side of a place. */
const NEAR = 5;

/** Law 2, far out: rows across 2^32 and up to 2^53 are read like the first, alone and in batches. */
export const farRows: LawCheck = {
  name: "far rows",
  check(subject, seed) {
    if (subject.options.per !== undefined) return;
    const near = subject.table(seed);
    const far = findFar(subject, seed);
    if (far === undefined) return;
    const where = { law: "far rows", path: subject.path, seed } as const;
    if (!(subject.options.except ?? []).includes("prefix")) {
      const count = Math.min(NEAR, near.rowCount);
      const how = `in a table of ${far.rowCount} rows`;
      compareValues(column(near, 0, count), column(far, 0, count), { ...where, how });
    }
    for (const place of [WORD, Math.floor(far.rowCount / 2), far.rowCount - NEAR]) {
      const from = place - NEAR;
      const to = Math.min(far.rowCount, place + NEAR);
      const alone = Array.from({ length: to - from }, (_, i) => far.at(from + i)[VALUE]);
      compareValues(alone, column(far, from, to), { ...where, how: "in a batch", from });
    }
  },
};

function findFar(subject: Subject, seed: Seed): TableData | undefined {
  for (const rows of COUNTS) {
    try {
      const table = subject.table(seed, { rows: { [TABLE]: rows } });
      table.at(rows - 1);
      return table;
    } catch (error) {
      if (!isSeedbedError(error) || !REFUSALS.has(error.code)) throw error;
    }
  }
  return undefined;
}

function column(table: TableData, from: number, to: number): unknown[] {
  return toValues(table.batchAt(from, to, [VALUE]).columns[VALUE]!);
}
