const INTEGER = /^[+-]?\d+$/;
const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * Reads a whole number.
 *
 * @param text - Digits, maybe signed.
 * @returns Undefined when it is none, or beyond 2^53.
 */
export function parseInteger(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/**
 * Reads a floating-point number.
 *
 * @param text - Digits with point and exponent, or `NaN`, `Infinity`, `-Infinity`.
 * @returns Undefined when it is none, or too large.
 */
export function parseFloating(text: string): number | undefined {
  if (FLOAT.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (text === "NaN") return Number.NaN;
  if (text === "Infinity") return Number.POSITIVE_INFINITY;
  return text === "-Infinity" ? Number.NEGATIVE_INFINITY : undefined;
}

/**
 * Reads a decimal as an unscaled integer, digit for digit.
 *
 * @param text - Digits with at most one point.
 * @param scale - Digits after the point that are kept; further ones must be zeros.
 * @returns Undefined when it is none, or has more digits than can be kept.
 */
export function parseUnscaled(text: string, scale: number): number | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  if (/[1-9]/.test(fraction.slice(scale))) return undefined;
  const value = Number(whole + fraction.slice(0, scale).padEnd(scale, "0"));
  if (!Number.isSafeInteger(value)) return undefined;
  return sign === "-" && value !== 0 ? -value : value;
}

/**
 * A number as digits with a point and no exponent, so that it can be read as a decimal.
 *
 * @param text - A JSON number.
 */
export function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const shift = Number(power);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits.padEnd(point, "0")}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
