/** `00` to `99` as two ASCII digits each, low byte first, for `DataView.setUint16(…, true)`. */
const PAIRS = Uint16Array.from({ length: 100 }, (_, n) => (48 + Math.floor(n / 10)) | ((48 + (n % 10)) << 8));

const MINUS = 45;
const POINT = 46;
const BILLION = 1e9;

/** Most bytes {@link writeInteger} writes. */
export const INTEGER_BYTES = 17;

/**
 * Writes two digits.
 *
 * @param value - 0 to 99.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writePair(value: number, view: DataView, at: number): number {
  view.setUint16(at, PAIRS[value]!, true);
  return at + 2;
}

/**
 * Writes an integer in as many digits as it needs.
 *
 * @param value - Integer within ±2^53; negative zero is written as `0`.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeInteger(value: number, view: DataView, at: number): number {
  if (value < 0) {
    view.setUint8(at, MINUS);
    return writeNatural(-value, view, at + 1);
  }
  return writeNatural(value, view, at);
}

/**
 * Writes a decimal.
 *
 * @param value - The unscaled integer within ±2^53; negative zero is written as zero.
 * @param scale - Digits after the point, 1 or more.
 * @param unit - Ten to the scale.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeDecimal(value: number, scale: number, unit: number, view: DataView, at: number): number {
  let to = at;
  let unscaled = value;
  if (value < 0) {
    view.setUint8(to++, MINUS);
    unscaled = -value;
  }
  const whole = Math.floor(unscaled / unit);
  to = writeNatural(whole, view, to);
  view.setUint8(to, POINT);
  return writePadded(unscaled - whole * unit, scale, view, to + 1);
}

/**
 * Writes a natural number.
 *
 * @param value - 0 to 2^53.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeNatural(value: number, view: DataView, at: number): number {
  if (value < 10_000) return writeFour(value | 0, view, at);
  if (value <= 0x7fffffff) return writeSmall(value | 0, view, at);
  const high = Math.floor(value / BILLION);
  return writePadded(value - high * BILLION, 9, view, writeSmall(high, view, at));
}

/**
 * Writes a natural number with leading zeros.
 *
 * @param value - 0 to 2^53, less than 10^width.
 * @param width - Number of digits.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writePadded(value: number, width: number, view: DataView, at: number): number {
  if (width > 9) {
    const high = Math.floor(value / BILLION);
    return writePadded(value - high * BILLION, 9, view, writePadded(high, width - 9, view, at));
  }
  let rest = value | 0;
  let to = at + width;
  while (to >= at + 2) {
    const high = (rest / 100) | 0;
    to -= 2;
    view.setUint16(to, PAIRS[rest - high * 100]!, true);
    rest = high;
  }
  if (to > at) view.setUint8(at, 48 + rest);
  return at + width;
}

/** Four digits are made whatever the number, and the leading zeros shifted out: no branch that chance decides. */
function writeFour(value: number, view: DataView, at: number): number {
  const digits = 1 + ((9 - value) >>> 31) + ((99 - value) >>> 31) + ((999 - value) >>> 31);
  const high = (value / 100) | 0;
  const four = PAIRS[high]! | (PAIRS[value - high * 100]! << 16);
  view.setInt32(at, four >>> ((4 - digits) << 3), true);
  return at + digits;
}

function writeSmall(value: number, view: DataView, at: number): number {
  const end = at + countDigits(value);
  let rest = value;
  let to = end;
  while (rest >= 100) {
    const high = (rest / 100) | 0;
    to -= 2;
    view.setUint16(to, PAIRS[rest - high * 100]!, true);
    rest = high;
  }
  if (rest >= 10) view.setUint16(to - 2, PAIRS[rest]!, true);
  else view.setUint8(to - 1, 48 + rest);
  return end;
}

function countDigits(value: number): number {
  if (value < 10_000) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : 4;
  if (value < 100_000_000) return value < 1_000_000 ? (value < 100_000 ? 5 : 6) : value < 10_000_000 ? 7 : 8;
  return value < BILLION ? 9 : 10;
}
