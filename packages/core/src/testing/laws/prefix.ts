import { compareValues } from "../subject/compare.js";
import type { LawCheck } from "../subject/law.js";
import { readColumn } from "../subject/subject.js";

/** Law 3: the first rows do not depend on how many are asked for. */
export const prefix: LawCheck = {
  name: "prefix",
  check(subject, seed) {
    const where = { law: "prefix", path: subject.path, seed } as const;
    const values = readColumn(subject.table(seed));
    const { root } = subject;
    for (const times of [1.5, 4, 0.3]) {
      const changed = readColumn(subject.table(seed, { rows: { [root.name]: Math.ceil(root.rows * times) } }));
      const common = Math.min(values.length, changed.length);
      const how = `when ${root.name} had ${Math.ceil(root.rows * times)} rows instead of ${root.rows}`;
      compareValues(values.slice(0, common), changed.slice(0, common), { ...where, how });
    }
  },
};
