const BILLION = 1000000000;

/**
 * Writes a whole number as ASCII digits.
 *
 * @param bytes - Where to; needs room for sixteen digits.
 * @param at - First byte to write.
 * @param value - 0 to 2^53.
 * @returns One past the last byte written.
 */
export function writeDigits(bytes: Uint8Array, at: number, value: number): number {
  if (value >= BILLION) {
    const high = Math.floor(value / BILLION);
    return writePadded(bytes, writeDigits(bytes, at, high), (value - high * BILLION) | 0, 9);
  }
  let width = 1;
  for (let limit = 10; value >= limit && width < 9; limit *= 10) width++;
  return writePadded(bytes, at, value | 0, width);
}

/**
 * Writes a whole number as a fixed number of ASCII digits, zeros first.
 *
 * @param bytes - Where to.
 * @param at - First byte to write.
 * @param value - 0 to 10^9 − 1.
 * @param width - Number of digits.
 * @returns One past the last byte written.
 */
export function writePadded(bytes: Uint8Array, at: number, value: number, width: number): number {
  let rest = value | 0;
  for (let i = at + width - 1; i >= at; i--) {
    const quotient = (rest / 10) | 0;
    bytes[i] = 48 + (rest - quotient * 10);
    rest = quotient;
  }
  return at + width;
}
