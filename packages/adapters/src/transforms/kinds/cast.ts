import { fromValues, toValues, type ValueType, type Vector } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import { defineTransform, findColumn, mapBatches, type TransformKind } from "../contract/transform.js";
import { castValue, NO_VALUE } from "../rows/cast-value.js";

/** A type that values can be turned into. */
export type CastType =
  | "int"
  | "float"
  | "bool"
  | "string"
  | "date"
  | "time"
  | "timestamp"
  | "duration"
  | "json"
  | { readonly type: "decimal"; readonly scale: number };

/** Other types for fields. */
export interface CastNode {
  readonly kind: "cast";
  /** Types by field. */
  readonly fields: Readonly<Record<string, CastType>>;
  /** What becomes of values that have no equal in the new type: an error unless stated. */
  readonly onError?: "fail" | "null" | undefined;
}

const NAMES = ["int", "float", "bool", "string", "date", "time", "timestamp", "duration", "json"] as const;

/** Turns values into another type, exactly or not at all: `"1.5"` is no whole number. */
export const castTransform: TransformKind = defineTransform<CastNode>({
  kind: "cast",
  summary: "turns values into another type, exactly or not at all",
  node: z.strictObject({
    kind: z.literal("cast"),
    fields: z.record(
      z.string(),
      z.union([z.enum(NAMES), z.strictObject({ type: z.literal("decimal"), scale: z.int().min(0).max(15) })]),
    ),
    onError: z.enum(["fail", "null"]).optional(),
  }),
  plan({ fields, onError = "fail" }, input) {
    const types = new Map(
      Object.entries(fields).map(([name, type]) => [findColumn(input, name, "cast").name, toValueType(type)] as const),
    );
    const columns = input.columns.map((column) => {
      const type = types.get(column.name);
      return type === undefined ? column : { ...column, type, nullable: column.nullable || onError === "null", unique: false };
    });
    const lineage = { fields: Object.fromEntries(columns.map(({ name }) => [name, [name]])), rows: [] };
    const nameOf = (name: string): ValueType => input.columns.find((column) => column.name === name)!.type;
    return mapBatches({ name: input.name, columns }, lineage, (batch) => {
      const made: Record<string, Vector> = {};
      for (const [name, type] of types) {
        const values = toValues(batch.columns[name]!).map((value, row) => {
          if (value === null || value === undefined) return value;
          const out = castValue(value, nameOf(name), type);
          if (out !== NO_VALUE) return out;
          if (onError === "null") return null;
          throw createAdapterError(
            "CAST_FAILED",
            `${input.name}.${name} in row ${batch.from + row}: ${show(value)} has no equal of type ${type.type}`,
            { details: { field: name, row: batch.from + row, type: type.type } },
          );
        });
        made[name] = fromValues(type, values);
      }
      return { ...batch, columns: { ...batch.columns, ...made } };
    });
  },
});

function toValueType(type: CastType): ValueType {
  if (typeof type === "object") return { ...type, as: "number" };
  return type === "timestamp" ? { type, as: "iso" } : { type };
}

function show(value: unknown): string {
  return (typeof value === "string" ? JSON.stringify(value) : String(value)).slice(0, 60);
}
