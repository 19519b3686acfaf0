const ZERO = 48;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
/** Digits that are exact in any double. */
const MAX_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/**
 * Reads a short whole number from bytes.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @returns NaN for what is none, or has more than 15 digits: such cells are read as text.
 */
export function parseIntegerBytes(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from]!;
  let at = sign === MINUS || sign === PLUS ? from + 1 : from;
  if (at === to || to - at > MAX_DIGITS) return Number.NaN;
  let value = 0;
  for (; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return sign === MINUS && value !== 0 ? -value : value;
}

/**
 * Reads a short number with a point as an unscaled integer.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @param scale - Digits after the point that are kept.
 * @returns NaN for what is none, has more than 15 digits, or more behind the point: such cells are read as text.
 */
export function parseUnscaledBytes(bytes: Uint8Array, from: number, to: number, scale: number): number {
  const sign = bytes[from]!;
  let at = sign === MINUS || sign === PLUS ? from + 1 : from;
  let value = 0;
  let fraction = -1;
  if (at === to || to - at > MAX_DIGITS) return Number.NaN;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && fraction < 0) {
      fraction = to - at - 1;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  const shift = scale - Math.max(0, fraction);
  if (shift < 0 || bytes[to - 1] === POINT || bytes[from] === POINT) return Number.NaN;
  value *= POWERS[shift]!;
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
  return sign === MINUS && value !== 0 ? -value : value;
}

/**
 * Reads a short floating-point number without an exponent.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @returns NaN for everything else: such cells are read as text.
 * @source W. Clinger, "How to read floating point numbers accurately" (1990): the quotient of two exact numbers is the nearest double.
 */
export function parseFloatBytes(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === MINUS;
  let at = negative ? from + 1 : from;
  let value = 0;
  let point = -1;
  if (at === to || to - at > MAX_DIGITS) return Number.NaN;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && point < 0) {
      point = at;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  if (point === to - 1) return Number.NaN;
  const exact = point < 0 ? value : value / POWERS[to - point - 1]!;
  return negative ? -exact : exact;
}
