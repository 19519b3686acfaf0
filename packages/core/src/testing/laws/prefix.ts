import { type Table, type Fields, table } from "../../index.js";
import { compareValues } from "../compare.js";
import type { LawCheck } from "../law.js";
import { type Change, readColumn } from "../subject.js";

/** Law 3: the first rows do not depend on how many are asked for. */
export const prefix: LawCheck = {
  name: "prefix",
  check(subject, seed) {
    const where = { law: "prefix", path: subject.path, seed } as const;
    const values = readColumn(subject.table(seed));
    for (const more of [1.5, 4, 0.3]) {
      const changed = readColumn(subject.table(seed, grow(subject.options, more)));
      const common = Math.min(values.length, changed.length);
      const how = `when the table had ${changed.length} rows instead of ${values.length}`;
      compareValues(values.slice(0, common), changed.slice(0, common), { ...where, how });
    }
  },
};

/** More rows: of the table, or of the table at the root of its parents. */
function grow(options: { readonly per?: { readonly per: string }; readonly tables?: Readonly<Record<string, Table<Fields>>>; readonly rows?: number }, times: number): Change {
  if (options.per === undefined) return { rows: Math.ceil((options.rows ?? 211) * times) };
  const tables = { ...options.tables };
  let root = options.per.per;
  while (tables[root]?.node.per !== undefined) root = tables[root]!.node.per!.table;
  const parent = tables[root]!;
  return { grown: { [root]: table(Math.ceil((parent.node.rows ?? 1) * times), parent.fields) } } as Change;
}
