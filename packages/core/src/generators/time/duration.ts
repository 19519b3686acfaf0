import { Field } from "../../definition/field.js";
import { parseDuration } from "../../vector/calendar.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { DAY_MS } from "./moment/moment-range.js";
import { prepareSpans, type SpanOptions } from "./prepare-spans.js";

/** Options of durations. */
export type DurationOptions = SpanOptions;

const generator: Generator<DurationOptions> = {
  name: "duration",
  options: (z) => z.strictObject({ from: z.string().optional(), to: z.string().optional(), step: z.string().optional() }),
  prepare: (options, context) =>
    prepareSpans(options, context, {
      type: { type: "duration" },
      parse: parseDuration,
      from: 0,
      to: DAY_MS,
      sample: "PT90S",
      code: "DURATION_INVALID",
    }),
};

/**
 * Spans of time as ISO 8601 durations in seconds, `"PT90S"`.
 *
 * @param options - `from` and `to` (`"PT0S"` to `"P1D"` unless stated, both included), `step` (`"PT1S"` unless stated).
 * @returns A field of strings.
 * @example
 * ```ts
 * f.duration({ from: "PT1M", to: "PT2H", step: "PT1M" });
 * ```
 */
export const duration: FieldBuilder<(options?: DurationOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: DurationOptions = {}) => new Field<string>({ kind: "duration", ...options }),
);
