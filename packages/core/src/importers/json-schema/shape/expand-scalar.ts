import type { Goal } from "../goal/goal.js";
import { type Read, readBounds } from "../goal/read-keyword.js";
import type { Draft } from "./draft.js";

/** Adds keywords of numbers. */
export function expandNumber(read: Read, goal: Goal, draft: Draft): boolean {
  for (const { bound, lower, open, keyword } of readBounds(read)) {
    if (lower) raise(draft, bound, open);
    else lowerTo(draft, bound, open);
    if (isEmpty(draft)) return draft.fail(goal.node.pointer, keyword, lower ? "maximum" : "minimum");
  }
  const unit = read("multipleOf");
  if (typeof unit === "number") draft.number.units = [...new Set([...draft.number.units, unit])];
  return true;
}

/** Raises the least number. */
export function raise({ number }: Draft, bound: number, open: boolean): void {
  if (bound > number.min) {
    number.min = bound;
    number.minOpen = open;
  } else if (bound === number.min) number.minOpen ||= open;
}

/** Lowers the greatest number. */
export function lowerTo({ number }: Draft, bound: number, open: boolean): void {
  if (bound < number.max) {
    number.max = bound;
    number.maxOpen = open;
  } else if (bound === number.max) number.maxOpen ||= open;
}

/** True when no number lies between the bounds. */
export function isEmpty({ number }: Draft): boolean {
  const { min, max, minOpen, maxOpen } = number;
  return min > max || (min === max && (minOpen || maxOpen));
}

/** Adds keywords of texts. */
export function expandText(read: Read, goal: Goal, draft: Draft): boolean {
  const { text } = draft;
  text.min = Math.max(text.min, (read("minLength") as number | undefined) ?? 0);
  text.max = Math.min(text.max, (read("maxLength") as number | undefined) ?? Number.POSITIVE_INFINITY);
  if (text.min > text.max) return draft.fail(goal.node.pointer, "minLength", "maxLength");
  const pattern = read("pattern");
  if (typeof pattern === "string" && !text.patterns.includes(pattern)) text.patterns = [...text.patterns, pattern];
  const format = read("format");
  if (typeof format === "string" && !text.formats.includes(format)) text.formats = [...text.formats, format];
  return true;
}
