/** Longest text a value is shown with. */
const SHOWN = 160;

/**
 * Tells whether two values of rows are the same, down to the sign of zero.
 *
 * @param a - A value.
 * @param b - Another value.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (a instanceof Uint8Array || b instanceof Uint8Array) {
    return a instanceof Uint8Array && b instanceof Uint8Array && a.length === b.length && a.every((byte, i) => byte === b[i]);
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && isSameValue(Reflect.get(a, name), Reflect.get(b, name)));
}

/**
 * A value as short text for messages.
 *
 * @param value - Any value.
 */
export function showValue(value: unknown): string {
  const text = write(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

function write(value: unknown): string {
  if (Object.is(value, -0)) return "-0";
  if (value instanceof Uint8Array) return `bytes ${Array.from(value.subarray(0, 40)).join(" ")}`;
  if (typeof value === "string" || (typeof value === "object" && value !== null)) return JSON.stringify(value) ?? String(value);
  return String(value);
}
