import { z } from "zod";
import { defineTransform, findColumn, mapBatches, type TransformKind } from "../contract/transform.js";

/** Which fields stay. */
export interface SelectNode {
  readonly kind: "select";
  /** Fields that stay, in this order; all unless stated. */
  readonly keep?: readonly string[] | undefined;
  /** Fields that go. */
  readonly drop?: readonly string[] | undefined;
}

/** Keeps some fields, in the order asked for, and drops the others. */
export const selectTransform: TransformKind = defineTransform<SelectNode>({
  kind: "select",
  summary: "keeps some fields and drops the others",
  node: z.strictObject({
    kind: z.literal("select"),
    keep: z.array(z.string()).min(1).optional(),
    drop: z.array(z.string()).optional(),
  }),
  plan({ keep, drop = [] }, input) {
    for (const name of drop) findColumn(input, name, "select");
    const columns = (keep ?? input.columns.map(({ name }) => name))
      .map((name) => findColumn(input, name, "select"))
      .filter(({ name }) => !drop.includes(name));
    const lineage = { fields: Object.fromEntries(columns.map(({ name }) => [name, [name]])), rows: [] };
    return mapBatches({ name: input.name, columns }, lineage, (batch) => ({
      ...batch,
      columns: Object.fromEntries(columns.map(({ name }) => [name, batch.columns[name]!])),
    }));
  },
});
