import { findTypeFault } from "../subject/conforms.js";
import { breakLaw, type LawCheck } from "../subject/law.js";
import { showValue } from "../subject/same-value.js";
import { TABLE, VALUE } from "../subject/subject.js";

/** Law 8: every value is of the column's type, missing only where that is allowed, and satisfies the caller's own check. */
export const validOrLoud: LawCheck = {
  name: "valid or loud",
  check(subject, seed) {
    const table = subject.table(seed);
    const column = table.schema.columns.find(({ name }) => name === VALUE)!;
    const { valid } = subject.options;
    for (const [row, values] of table.toArray().entries()) {
      const where = { law: "valid or loud", path: subject.path, seed, row } as const;
      const value = values[VALUE];
      if (value === undefined && !column.optional)
        breakLaw({ ...where, message: `${TABLE}.${VALUE} is absent, but not optional` });
      if (value === null && !column.nullable) breakLaw({ ...where, message: `${TABLE}.${VALUE} is null, but not nullable` });
      if (value === null || value === undefined) continue;
      const fault = findTypeFault(column.type, value);
      if (fault !== undefined) breakLaw({ ...where, message: `${showValue(value)} is ${fault}` });
      const verdict = valid?.(value, values) ?? true;
      if (verdict !== true) {
        breakLaw({ ...where, message: `${showValue(value)} is not valid${verdict === false ? "" : `: ${verdict}`}` });
      }
    }
  },
};
