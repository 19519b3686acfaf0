import type * as z from "zod";
import type { SchemaParts, Zod } from "../contract/generator.js";

/** Options shared by dates and timestamps. `After` and `Before` are the fields they are measured from. */
export interface MomentOptions<After extends string = string, Before extends string = string> {
  /** Earliest value, as ISO 8601 text in UTC. Five years before the end unless stated. */
  readonly from?: string;
  /** Latest value, included; without a time of day, the whole day. The dataset's `now` unless stated. */
  readonly to?: string;
  /** Distance between possible values, as ISO 8601 duration, counted from `from`. */
  readonly step?: string;
  /** A date or timestamp that this one comes after: a field of the row, or of a row it refers to (`"users.createdAt"`). Null leaves it unbounded. */
  readonly after?: After;
  /** A date or timestamp that this one comes before. */
  readonly before?: Before;
  /** How far from `after` (or, without it, from `before`) the value may lie; 365 unless `to`, `from` or the other field bounds it. */
  readonly withinDays?: number;
  /** The reference to follow, where several lead to the table. */
  readonly via?: string;
}

/**
 * The options' schema.
 *
 * @param zod - zod.
 * @param parts - Shared schemas.
 */
export function momentSchema(zod: Zod, parts: SchemaParts): z.ZodObject {
  return zod.strictObject({
    from: parts.moment.optional(),
    to: parts.moment.optional(),
    step: zod.string().optional(),
    after: parts.path.optional(),
    before: parts.path.optional(),
    withinDays: zod.number().positive().optional(),
    via: zod.string().optional(),
  });
}
