import type { OptionReports } from "../../../errors/option-reports.js";
import { fromDays, parseDuration, parseTimestamp, toDays } from "../../../vector/calendar.js";

export const DAY_MS = 86_400_000;
/** The first and last millisecond a `Date` can hold lie this far from 1970. */
const MAX_MS = 8.64e15;
/** Length of ranges that are not bounded on one side. */
const DEFAULT_YEARS = 5;

/** What the range's bounds are read against. */
interface MomentContext extends OptionReports {
  /** The dataset's fixed present, milliseconds since 1970. */
  readonly now: number;
}

/** A run of moments, milliseconds since 1970, both ends included. */
export interface MomentRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads `from` and `to`. The range ends at the dataset's present and reaches back five years unless stated; a `to` without a
 * time of day takes in the whole day.
 *
 * @param options - Bounds as ISO 8601 text.
 * @param context - Where bad bounds are reported.
 */
export function resolveMoments(options: { readonly from?: string; readonly to?: string }, context: MomentContext): MomentRange {
  const from = readMoment("from", options.from, context);
  const end = readMoment("to", options.to, context);
  const to = end !== undefined && /^[^Tt ]*$/.test(String(options.to)) ? end + DAY_MS - 1 : end;
  if (from !== undefined && to !== undefined) {
    if (from > to) {
      context.report("to", `to ${String(options.to)} lies before from ${String(options.from)}`, "swap them", "RANGE_EMPTY");
      return { from, to: from };
    }
    return { from, to };
  }
  if (from !== undefined) return { from, to: from < context.now ? context.now : addYears(from, DEFAULT_YEARS) };
  const last = to ?? context.now;
  return { from: addYears(last, -DEFAULT_YEARS), to: last };
}

function readMoment(name: string, text: string | undefined, context: OptionReports): number | undefined {
  if (text === undefined) return undefined;
  const ms = parseTimestamp(String(text));
  if (ms !== undefined && Math.abs(ms) < MAX_MS) return ms;
  context.report(
    name,
    `${name} must be an ISO 8601 date or date-time, got ${String(text)}`,
    'write for example "2024-05-01"',
    "MOMENT_INVALID",
  );
  return undefined;
}

/**
 * Reads a step.
 *
 * @param step - ISO 8601 duration; the fallback unless stated.
 * @param fallback - Milliseconds.
 * @param context - Where a bad step is reported.
 * @returns Milliseconds, above 0.
 */
export function resolveStep(step: string | undefined, fallback: number, context: OptionReports): number {
  if (step === undefined) return fallback;
  const ms = parseDuration(String(step));
  if (ms !== undefined && ms > 0) return ms;
  context.report(
    "step",
    `a step is an ISO 8601 duration above zero, got ${String(step)}`,
    'write for example "PT15M"',
    "DURATION_INVALID",
  );
  return fallback;
}

/** The same day and time some years on; 29 February becomes the 28th where there is none. */
function addYears(ms: number, years: number): number {
  const days = Math.floor(ms / DAY_MS);
  const [year, month, day] = fromDays(days);
  const shifted = toDays(year + years, month, day);
  return (fromDays(shifted)[1] === month ? shifted : shifted - 1) * DAY_MS + (ms - days * DAY_MS);
}
