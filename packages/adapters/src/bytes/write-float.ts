import { writeInteger, writeNatural, writePadded } from "./write-digits.js";

/** Most bytes a float takes: sign, 17 digits, point, exponent, or `-0.00000` before 17 digits. */
export const FLOAT_BYTES = 26;

const MINUS = 45;
const DOT = 46;

/**
 * Writes a float in the shortest form that reads back as the same number, as JavaScript prints it; negative zero is `-0`.
 *
 * Integers and numbers of at most four decimals are written digit by digit; they are the bulk of test data.
 *
 * @param value - A finite number.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeFloat(value: number, view: DataView, at: number): number {
  const absolute = Math.abs(value);
  if (absolute < 1e11) {
    const units = Math.floor(absolute * 10_000 + 0.5);
    // A quotient of two exact numbers is the double nearest to that decimal, so equality proves the digits.
    if (units / 10_000 === absolute) return writeTenThousandths(value < 0 || (value === 0 && 1 / value < 0), units, view, at);
  } else if (absolute < 9e15 && Math.floor(value) === value) {
    return writeInteger(value, view, at);
  }
  return writeAscii(String(value), view, at);
}

function writeTenThousandths(negative: boolean, units: number, view: DataView, at: number): number {
  let to = at;
  if (negative) view.setUint8(to++, MINUS);
  const whole = Math.floor(units / 10_000);
  let fraction = (units - whole * 10_000) | 0;
  to = writeNatural(whole, view, to);
  if (fraction === 0) return to;
  let width = 4;
  while (fraction % 10 === 0) {
    fraction = (fraction / 10) | 0;
    width--;
  }
  view.setUint8(to, DOT);
  return writePadded(fraction, width, view, to + 1);
}

/**
 * Writes a string of ASCII characters.
 *
 * @param text - Characters below 128.
 * @param view - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 */
export function writeAscii(text: string, view: DataView, at: number): number {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  return at + text.length;
}
