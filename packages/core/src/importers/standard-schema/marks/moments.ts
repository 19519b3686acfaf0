import { nothing, type SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "./marks.js";

/** Keyword of dates without bounds, which names may tell more of. */
export const ANY_DATE = "x-seedbed-any-date";

const DAY_MS = 86_400_000;
const TEN_YEARS_MS = 3653 * DAY_MS;
/** 2025-01-01, the present of datasets that name none. */
const NOW_MS = 1_735_689_600_000;
/** The farthest that `Date` reaches. */
const LIMIT_MS = 8_640_000_000_000_000;

/**
 * A date between bounds; ten years where a bound is open.
 *
 * @param marks - Where marks are made.
 * @param min - Least moment, milliseconds since 1970.
 * @param max - Greatest moment.
 * @param open - True when other schemas bind the same date: an open bound then leaves a wide range.
 */
export function dateBetween(marks: Marks, min: number | undefined, max: number | undefined, open = false): SchemaDocument {
  const span = open ? 10 * TEN_YEARS_MS : TEN_YEARS_MS;
  const latest = open ? NOW_MS + span : NOW_MS;
  const minimum = Math.max(-LIMIT_MS, Math.ceil(min ?? (max ?? NOW_MS) - span));
  const maximum = Math.min(LIMIT_MS, Math.floor(max ?? (min === undefined ? latest : min + span)));
  if (!(minimum <= maximum)) return nothing();
  const wide = maximum - minimum >= DAY_MS;
  const document = marks.date({ type: "integer", minimum, maximum, ...(wide ? { multipleOf: 1000 } : {}) });
  return min === undefined && max === undefined && !open ? { ...document, [ANY_DATE]: true } : document;
}
