import { Field } from "../../definition/field.js";
import type { TimestampForm } from "../../vector/value-type.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { DAY_MS } from "./moment/moment-range.js";
import { type MomentOptions, momentSchema } from "./moment-options.js";
import { prepareMoments } from "./prepare-moments.js";

/** Options of timestamps. */
export interface TimestampOptions<
  After extends string = string,
  Before extends string = string,
  Form extends TimestampForm = TimestampForm,
> extends MomentOptions<After, Before> {
  /** How it reads in rows: a `Date` unless stated, ISO 8601 text in UTC, or milliseconds since 1970. */
  readonly as?: Form;
  /** Monday to Friday, from 9:00 up to 17:00 UTC. */
  readonly businessHours?: boolean;
}

/** The type of a timestamp in rows. */
export type TimestampValue<Form extends TimestampForm> = { date: Date; iso: string; epochMs: number }[Form];

const HOUR_MS = 3_600_000;

const generator: Generator<TimestampOptions> = {
  name: "timestamp",
  options: (z, parts) =>
    momentSchema(z, parts).extend({ as: z.enum(["date", "iso", "epochMs"]).optional(), businessHours: z.boolean().optional() }),
  prepare(options, context) {
    let { as = "date" } = options;
    if (as !== "date" && as !== "iso" && as !== "epochMs") {
      context.report("as", `a timestamp reads as "date", "iso" or "epochMs", got ${String(as)}`);
      as = "date";
    }
    return prepareMoments(options, context, {
      type: { type: "timestamp", as },
      unitMs: 1,
      hours: options.businessHours === true ? { unitsPerDay: DAY_MS, open: 9 * HOUR_MS, close: 17 * HOUR_MS } : undefined,
    });
  },
};

/**
 * Points in time, to the millisecond.
 *
 * @param options - `from` and `to` (the five years before `now` unless stated, both included); `step`; `after` and `before` another
 * field of the row or of a row it refers to, `withinDays`; `businessHours`; `as`.
 * @returns A field of `Date`, or of what `as` says.
 * @example
 * ```ts
 * f.timestamp({ from: "2020-01-01", to: "2025-12-31" });
 * f.timestamp({ after: "users.createdAt", withinDays: 365, as: "iso" });
 * ```
 */
export const timestamp: FieldBuilder<
  <const A extends string = never, const B extends string = never, const F extends TimestampForm = "date">(
    options?: TimestampOptions<A, B, F>,
  ) => Field<TimestampValue<F>, NoInfer<A | B>>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((options: TimestampOptions = {}) => new Field({ kind: "timestamp", ...options })) as never,
);
