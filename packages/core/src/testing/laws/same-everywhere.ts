import { compareValues } from "../subject/compare.js";
import { breakLaw, type LawCheck } from "../subject/law.js";
import { digestColumn, readColumn, VALUE } from "../subject/subject.js";

/** Law 1: the same definition and seed give the same values, in every instance and whatever was read before. */
export const sameEverywhere: LawCheck = {
  name: "same everywhere",
  check(subject, seed) {
    const where = { law: "same everywhere", path: subject.path, seed } as const;
    const first = subject.table(seed);
    const values = readColumn(first);
    compareValues(values, readColumn(first), { ...where, how: "when it was read again" });
    compareValues(values, readColumn(subject.table(seed)), { ...where, how: "in another instance" });
    const backwards = subject.table(seed);
    const rows = Array.from({ length: backwards.rowCount }, (_, i) => backwards.rowCount - 1 - i);
    const read = rows.map((row) => backwards.at(row)[VALUE]).reverse();
    compareValues(values, read, { ...where, how: "when it was read backwards" });
    if (typeof seed === "number") {
      compareValues(values, readColumn(subject.table(String(seed))), { ...where, how: "with the seed as text" });
    }
    const digest = digestColumn(first);
    const again = digestColumn(subject.table(seed), 13);
    if (digest !== again) breakLaw({ ...where, message: `digest ${digest} became ${again} in batches of 13 rows` });
  },
};
