import { toValues } from "../../index.js";
import { compareValues } from "../subject/compare.js";
import type { LawCheck } from "../subject/law.js";
import { readColumn, VALUE } from "../subject/subject.js";

const SIZES: readonly number[] = [1, 2, 7, 64, 113];

/** Law 5: the path of one cell and the path of many give the same values, whatever the batches. */
export const scalarIsBatch: LawCheck = {
  name: "scalar is batch",
  check(subject, seed) {
    const where = { law: "scalar is batch", path: subject.path, seed } as const;
    const table = subject.table(seed);
    const { rowCount } = table;
    const scalar = Array.from({ length: rowCount }, (_, row) => table.at(row)[VALUE]);
    compareValues(scalar, readColumn(table), { ...where, how: "in one batch" });
    for (const size of SIZES) {
      for (let from = 0; from < rowCount; from += size) {
        const to = Math.min(rowCount, from + size);
        const values = toValues(table.batchAt(from, to).columns[VALUE]!);
        compareValues(scalar.slice(from, to), values, { ...where, how: `in a batch of ${to - from} rows`, from });
      }
    }
  },
};
