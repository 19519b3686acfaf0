import { compareValues } from "../subject/compare.js";
import type { LawCheck } from "../subject/law.js";
import { VALUE } from "../subject/subject.js";

/** Law 2: a row is the same whether it is read alone, in a slice, in a scan or in a batch. */
export const randomAccess: LawCheck = {
  name: "random access",
  check(subject, seed) {
    const where = { law: "random access", path: subject.path, seed } as const;
    const table = subject.table(seed);
    const { rowCount } = table;
    const alone = Array.from({ length: rowCount }, (_, row) => table.at(row));
    const all = alone.map((row) => row[VALUE]);
    compareValues(alone, table.toArray(), { ...where, how: "in toArray()" });
    compareValues(alone, [...table], { ...where, how: "in the iterator" });
    const middle = Math.floor(rowCount / 3);
    const part = table.slice(middle, rowCount).map((row) => row[VALUE]);
    compareValues(all.slice(middle), part, { ...where, how: "in slice()", from: middle });
    // 89 is coprime to the row count unless it divides it: every row is visited, far from the one before.
    const fresh = subject.table(seed);
    for (let i = 0; i < rowCount; i++) {
      const row = (i * 89) % rowCount;
      compareValues([all[row]], [fresh.at(row)[VALUE]], { ...where, how: "when rows were read in another order", from: row });
    }
  },
};
