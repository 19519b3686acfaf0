import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { DAY_MS } from "./moment/moment-range.js";
import { type MomentOptions, momentSchema } from "./moment-options.js";
import { prepareMoments } from "./prepare-moments.js";

/** Options of dates. */
export interface DateOptions<After extends string = string, Before extends string = string> extends MomentOptions<After, Before> {
  /** Monday to Friday only. */
  readonly businessDays?: boolean;
}

const generator: Generator<DateOptions> = {
  name: "date",
  options: (z, parts) => momentSchema(z, parts).extend({ businessDays: z.boolean().optional() }),
  prepare: (options, context) =>
    prepareMoments(options, context, {
      type: { type: "date" },
      unitMs: DAY_MS,
      hours: options.businessDays === true ? { unitsPerDay: 1, open: 0, close: 1 } : undefined,
    }),
};

/**
 * Dates, `"2024-05-01"`.
 *
 * @param options - `from` and `to` (the five years before `now` unless stated, both included); `step` in whole days; `after` and
 * `before` another field, at least a day apart from it; `businessDays`.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.date({ from: "2024-01-01", to: "2024-12-31", businessDays: true });
 * f.date({ after: "startDate", withinDays: 14 });
 * ```
 */
export const date: FieldBuilder<
  <const A extends string = never, const B extends string = never>(options?: DateOptions<A, B>) => Field<string, NoInfer<A | B>>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((options: DateOptions = {}) => new Field({ kind: "date", ...options })) as never,
);
