import { Field } from "../../definition/field.js";
import { parseTime } from "../../vector/calendar.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { DAY_MS } from "./moment/moment-range.js";
import { prepareSpans, type SpanOptions } from "./prepare-spans.js";

/** Options of times of day. */
export type TimeOptions = SpanOptions;

const generator: Generator<TimeOptions> = {
  name: "time",
  options: (z) => z.strictObject({ from: z.string().optional(), to: z.string().optional(), step: z.string().optional() }),
  prepare: (options, context) =>
    prepareSpans(options, context, {
      type: { type: "time" },
      parse: parseTime,
      from: 0,
      to: DAY_MS - 1,
      sample: "09:30",
      code: "TIME_INVALID",
    }),
};

/**
 * Times of day, `"13:45:00"`.
 *
 * @param options - `from` and `to` (the whole day unless stated, both included), `step` (`"PT1S"` unless stated).
 * @returns A field of strings.
 * @example
 * ```ts
 * f.time({ from: "09:00", to: "17:30", step: "PT15M" });
 * ```
 */
export const time: FieldBuilder<(options?: TimeOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: TimeOptions = {}) => new Field<string>({ kind: "time", ...options }),
);
