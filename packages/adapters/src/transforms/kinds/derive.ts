import type { ColumnSchema, Vector } from "@seedbed/core";
import { z } from "zod";
import { defineTransform, mapBatches, type TransformKind } from "../contract/transform.js";
import { bindExpression } from "../expression/bind-expression.js";

/** Fields computed from others. */
export interface DeriveNode {
  readonly kind: "derive";
  /** Expressions in CEL by the name of the field they give; a field that is there already is replaced. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Computes fields from the fields of the same row. All expressions read the row as it came in. */
export const deriveTransform: TransformKind = defineTransform<DeriveNode>({
  kind: "derive",
  summary: "computes fields from fields of the same row",
  node: z.strictObject({ kind: z.literal("derive"), fields: z.record(z.string().min(1), z.string().min(1)) }),
  plan({ fields }, input, context) {
    const bound = Object.entries(fields).map(([name, source]) => ({ name, expression: bindExpression(source, input, context) }));
    const made = new Map(bound.map(({ name, expression }) => [name, expression]));
    const toColumn = (name: string): ColumnSchema => ({
      name,
      type: made.get(name)!.type,
      nullable: true,
      optional: false,
      primaryKey: false,
      unique: false,
    });
    const columns = input.columns.map((column) => (made.has(column.name) ? toColumn(column.name) : column));
    for (const { name } of bound) if (!input.columns.some((column) => column.name === name)) columns.push(toColumn(name));
    const lineage = {
      fields: Object.fromEntries(columns.map(({ name }) => [name, made.get(name)?.inputs ?? [name]])),
      rows: [],
    };
    return mapBatches({ name: input.name, columns }, lineage, (batch) => {
      const values: Record<string, Vector> = { ...batch.columns };
      for (const { name, expression } of bound) values[name] = expression.toVector(batch);
      return { ...batch, columns: Object.fromEntries(columns.map(({ name }) => [name, values[name]!])) };
    });
  },
});
