/**
 * Tells whether two JSON values are the same: members in any order, `1` and `1.0` alike.
 *
 * @param a - A value.
 * @param b - Another.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqual((a as never)[name], (b as never)[name]))
  );
}

/**
 * A text that is the same for equal JSON values and different for others.
 *
 * @param value - Any JSON value.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return value === 0 ? "0" : (JSON.stringify(value) ?? "undefined");
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalText((value as never)[name])}`);
  return `{${members.join()}}`;
}

/**
 * Tells whether no two elements are the same.
 *
 * @param items - JSON values.
 */
export function areDistinct(items: readonly unknown[]): boolean {
  if (items.length < 2) return true;
  return new Set(items.map(canonicalText)).size === items.length;
}
