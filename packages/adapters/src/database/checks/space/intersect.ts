import type { Bound, ColumnSpace } from "./column-space.js";

/**
 * The values that two spaces share.
 *
 * @param a - One.
 * @param b - The other.
 * @returns Undefined when none is left but null, and null is not allowed either.
 */
export function intersect(a: ColumnSpace, b: ColumnSpace): ColumnSpace | undefined {
  if (a.null !== undefined && b.null !== undefined && a.null !== b.null) return undefined;
  const nullness = a.null ?? b.null;
  const excluded = [...(a.excluded ?? []), ...(b.excluded ?? [])];
  const joined: { -readonly [K in keyof ColumnSpace]: ColumnSpace[K] } = {
    ...(nullness === undefined ? {} : { null: nullness }),
    ...(excluded.length === 0 ? {} : { excluded }),
  };
  const values =
    a.values === undefined
      ? b.values
      : b.values === undefined
        ? a.values
        : a.values.filter((value) => includes(b.values!, value));
  const min = stricter(a.min, b.min, 1);
  const max = stricter(a.max, b.max, -1);
  if (values !== undefined) joined.values = values.filter((value) => !includes(excluded, value) && isWithin(value, min, max));
  if (min !== undefined) joined.min = min;
  if (max !== undefined) joined.max = max;
  const minLength = most(a.minLength, b.minLength);
  const maxLength = least(a.maxLength, b.maxLength);
  const maxBytes = least(a.maxBytes, b.maxBytes);
  const minBytes = most(a.minBytes, b.minBytes);
  if (minLength !== undefined) joined.minLength = minLength;
  if (maxLength !== undefined) joined.maxLength = maxLength;
  if (maxBytes !== undefined) joined.maxBytes = maxBytes;
  if (minBytes !== undefined) joined.minBytes = minBytes;
  const patterns = [...(a.patterns ?? []), ...(b.patterns ?? [])];
  if (patterns.length > 0) joined.patterns = patterns;
  const jsonType = a.jsonType ?? b.jsonType;
  if (jsonType !== undefined) joined.jsonType = jsonType;
  const multiple = a.multiple ?? b.multiple;
  if (multiple !== undefined) joined.multiple = multiple;
  const tests = [...(a.tests ?? []), ...(b.tests ?? [])];
  if (tests.length > 0) joined.tests = tests;
  if (!isEmpty(joined, a.jsonType !== undefined && b.jsonType !== undefined && a.jsonType !== b.jsonType)) return joined;
  // Null passes every test but IS NOT NULL.
  return joined.null === "never" ? undefined : { null: "always" };
}

function isEmpty(space: ColumnSpace, types: boolean): boolean {
  const { values, min, max, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = space;
  if (space.null === "always") return false;
  if (types || values?.length === 0 || minLength > maxLength) return true;
  if (min === undefined || max === undefined) return false;
  return min.value > max.value || (min.value === max.value && (min.open || max.open));
}

/** True when a number lies between bounds; what is no number is not bounded. */
export function isWithin(value: unknown, min: Bound | undefined, max: Bound | undefined): boolean {
  if (typeof value !== "number") return true;
  if (min !== undefined && (value < min.value || (min.open && value === min.value))) return false;
  return max === undefined || value < max.value || (!max.open && value === max.value);
}

function includes(list: readonly unknown[], value: unknown): boolean {
  return list.some((other) => Object.is(other, value));
}

function stricter(a: Bound | undefined, b: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.value === b.value) return a.open ? a : b;
  return (a.value - b.value) * sign > 0 ? a : b;
}

function most(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
