import { compareValues } from "../evaluate/compare-values.js";
import type { SqlType } from "../evaluate/sql-type.js";
import { compilePattern } from "../evaluate/text-pattern.js";
import type { ColumnSpace } from "./column-space.js";
import { isWithin } from "./intersect.js";

const utf8 = new TextEncoder();

/**
 * Makes the test whether values lie in a space; what `tests` hold is left out.
 *
 * @param space - The space.
 * @param type - Of the values.
 */
export function createAcceptance(space: ColumnSpace, type: SqlType): (value: unknown) => boolean {
  const patterns = (space.patterns ?? []).map((pattern) => ({ matches: compilePattern(pattern), negated: pattern.negated }));
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, minBytes = 0, maxBytes = Number.POSITIVE_INFINITY } = space;
  const same = (a: unknown, b: unknown): boolean => compareValues(type, a, b) === 0;
  return (value) => {
    if (value === null || value === undefined) return space.null !== "never";
    if (space.null === "always") return false;
    if (space.values?.some((other) => same(value, other)) === false) return false;
    if (space.excluded?.some((other) => same(value, other)) === true) return false;
    if (!isWithin(value, space.min, space.max)) return false;
    if (space.multiple !== undefined && Number(value) % space.multiple.of !== space.multiple.remainder) return false;
    if (typeof value === "string" && type.kind !== "bytes") {
      const length = Array.from(value).length;
      if (length < minLength || length > maxLength) return false;
      const bytes = utf8.encode(value).length;
      if (bytes < minBytes || bytes > maxBytes) return false;
      return patterns.every(({ matches, negated }) => matches(value) !== negated);
    }
    if (Array.isArray(value) && (value.length < minLength || value.length > maxLength)) return false;
    return true;
  };
}
