const BILLION = 1000000000;
const TEN_THOUSAND = 10000;

/** `00` to `99` as two ASCII digits each, first digit in the low byte. */
const PAIRS = Uint16Array.from({ length: 100 }, (_, n) => (48 + Math.floor(n / 10)) | ((48 + (n % 10)) << 8));

/**
 * Writes a whole number as ASCII digits.
 *
 * @param view - Where to; needs room for seventeen digits.
 * @param at - First byte to write.
 * @param value - 0 to 2^53.
 * @returns One past the last byte written.
 */
export function writeDigits(view: DataView, at: number, value: number): number {
  if (value < TEN_THOUSAND) {
    const digits = 1 + ((9 - value) >>> 31) + ((99 - value) >>> 31) + ((999 - value) >>> 31);
    // Four digits are made whatever the number, and the leading zeros shifted out: no branch that chance decides.
    view.setInt32(at, fourDigits(value | 0) >>> ((4 - digits) << 3), true);
    return at + digits;
  }
  if (value < BILLION) {
    const high = (value / TEN_THOUSAND) | 0;
    return writeFour(view, writeDigits(view, at, high), value - high * TEN_THOUSAND);
  }
  const high = Math.floor(value / BILLION);
  const rest = (value - high * BILLION) | 0;
  const middle = (rest / TEN_THOUSAND) | 0;
  const lead = (middle / TEN_THOUSAND) | 0;
  const next = writeDigits(view, at, high);
  view.setUint8(next, 48 + lead);
  return writeFour(view, writeFour(view, next + 1, middle - lead * TEN_THOUSAND), rest - middle * TEN_THOUSAND);
}

function writeFour(view: DataView, at: number, value: number): number {
  view.setInt32(at, fourDigits(value), true);
  return at + 4;
}

/** 0 to 9999 as four ASCII digits, first digit in the low byte. */
function fourDigits(value: number): number {
  const high = (value / 100) | 0;
  return PAIRS[high]! | (PAIRS[value - high * 100]! << 16);
}
