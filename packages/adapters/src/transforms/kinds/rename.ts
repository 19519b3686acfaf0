import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, mapBatches, type TransformKind } from "../contract/transform.js";

/** Other names for fields. */
export interface RenameNode {
  readonly kind: "rename";
  /** New names by old ones. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Gives fields other names; the others keep theirs, and all keep their places. */
export const renameTransform: TransformKind = defineTransform<RenameNode>({
  kind: "rename",
  summary: "gives fields other names",
  node: z.strictObject({ kind: z.literal("rename"), fields: z.record(z.string(), z.string().min(1)) }),
  plan({ fields }, input) {
    for (const name of Object.keys(fields)) findColumn(input, name, "rename");
    const nameOf = (name: string): string => (Object.hasOwn(fields, name) ? fields[name]! : name);
    const columns = input.columns.map((column) => ({ ...column, name: nameOf(column.name) }));
    const twice = columns.find(({ name }, i) => columns.findIndex((other) => other.name === name) < i);
    if (twice !== undefined) {
      throw createAdapterError("TRANSFORM_INVALID", `rename: two fields would be called "${twice.name}"`, {
        details: { kind: "rename", field: twice.name },
      });
    }
    const lineage = { fields: Object.fromEntries(input.columns.map(({ name }) => [nameOf(name), [name]])), rows: [] };
    return mapBatches({ name: input.name, columns }, lineage, (batch) => ({
      ...batch,
      columns: Object.fromEntries(input.columns.map(({ name }) => [nameOf(name), batch.columns[name]!])),
    }));
  },
});
