import type { ColumnSchema } from "@seedbed/core";
import { z } from "zod";
import { createColumn } from "./column.js";

const TYPES = ["int", "float", "bool", "string", "bytes", "date", "time", "duration", "json", "timestamp"] as const;

/** A column by hand: its type, or more. */
export type ColumnOptions =
  | (typeof TYPES)[number]
  | {
      readonly type: (typeof TYPES)[number] | "decimal";
      /** Digits after the point of a decimal, 0 to 18. */
      readonly scale?: number | undefined;
      readonly nullable?: boolean | undefined;
      readonly optional?: boolean | undefined;
      readonly primaryKey?: boolean | undefined;
      /** `table.column` that it refers to. */
      readonly references?: string | undefined;
    };

/** {@link ColumnOptions} as a schema. */
export const columnOptions: z.ZodType<ColumnOptions> = z.union([
  z.enum(TYPES),
  z.strictObject({
    type: z.enum([...TYPES, "decimal"]),
    scale: z.int().min(0).max(18).optional(),
    nullable: z.boolean().optional(),
    optional: z.boolean().optional(),
    primaryKey: z.boolean().optional(),
    references: z.string().optional(),
  }),
]);

/**
 * Columns as they were written by hand.
 *
 * @param columns - By name.
 */
export function toColumns(columns: Readonly<Record<string, ColumnOptions>>): readonly ColumnSchema[] {
  return Object.entries(columns).map(([name, options]) => {
    const {
      type,
      scale = 0,
      nullable = false,
      optional = false,
      primaryKey = false,
      references,
    } = typeof options === "string" ? ({ type: options, scale: 0 } as Exclude<ColumnOptions, string>) : options;
    const traits = { nullable, optional, primaryKey, references };
    if (type === "decimal") return createColumn(name, { type, scale, as: "string" }, traits);
    if (type === "timestamp") return createColumn(name, { type, as: "iso" }, traits);
    return createColumn(name, { type }, traits);
  });
}
