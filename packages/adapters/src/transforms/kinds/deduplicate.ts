import { z } from "zod";
import { takeRows } from "../../columnar/take-rows.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, mapBatches, type TransformKind } from "../contract/transform.js";
import { groupKeys } from "../rows/row-keys.js";

/** What makes rows the same. */
export interface DeduplicateNode {
  readonly kind: "deduplicate";
  /** Fields whose values together make rows the same, missing ones included; all unless stated. */
  readonly by?: readonly string[] | undefined;
}

/** Keeps the first of rows that are the same. The keys of rows kept are held in memory. */
export const deduplicateTransform: TransformKind = defineTransform<DeduplicateNode>({
  kind: "deduplicate",
  summary: "keeps the first of rows that are the same",
  node: z.strictObject({ kind: z.literal("deduplicate"), by: z.array(z.string()).min(1).optional() }),
  plan({ by }, input, { heldRows }) {
    const names = (by ?? input.columns.map(({ name }) => name)).map((name) => findColumn(input, name, "deduplicate").name);
    const lineage = { fields: Object.fromEntries(input.columns.map(({ name }) => [name, [name]])), rows: names };
    return {
      schema: input,
      lineage,
      run(batches) {
        const seen = new Set<string>();
        const { run } = mapBatches(input, lineage, (batch) => {
          const kept = groupKeys(batch, names).flatMap((key, row) => {
            if (seen.has(key)) return [];
            seen.add(key);
            return [row];
          });
          if (seen.size > heldRows) {
            throw createAdapterError("TRANSFORM_LIMIT", `deduplicate: more than ${heldRows} different rows of ${input.name}`, {
              details: { kind: "deduplicate", heldRows },
            });
          }
          return kept.length === batch.length ? batch : takeRows(batch, Int32Array.from(kept));
        });
        return run(batches);
      },
    };
  },
});
