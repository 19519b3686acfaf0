import { z } from "zod";
import { takeRows } from "../../columnar/take-rows.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, mapBatches, type TransformKind } from "../contract/transform.js";
import { bindExpression } from "../expression/bind-expression.js";

/** Which rows stay. */
export interface FilterNode {
  readonly kind: "filter";
  /** A condition in CEL; rows where it is null go, as in SQL. */
  readonly where: string;
}

/** Keeps the rows that meet a condition. */
export const filterTransform: TransformKind = defineTransform<FilterNode>({
  kind: "filter",
  summary: "keeps the rows that meet a condition",
  node: z.strictObject({ kind: z.literal("filter"), where: z.string().min(1) }),
  plan({ where }, input, context) {
    const condition = bindExpression(where, input, context);
    if (condition.type.type !== "bool" && condition.type.type !== "json") {
      throw createAdapterError("TRANSFORM_INVALID", `filter: "${where}" gives ${condition.type.type}, not true or false`, {
        details: { kind: "filter", where },
      });
    }
    const lineage = {
      fields: Object.fromEntries(input.columns.map(({ name }) => [name, [name]])),
      rows: condition.inputs,
    };
    return mapBatches(input, lineage, (batch) => {
      const kept = condition.evaluate(batch).flatMap((value, row) => (value === true ? [row] : []));
      return kept.length === batch.length ? batch : takeRows(batch, Int32Array.from(kept));
    });
  },
});
