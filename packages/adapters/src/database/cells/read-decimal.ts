const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a decimal as an unscaled integer, exactly: `("12.05", 2)` is 1205.
 *
 * @param text - Digits with a sign, a point and an exponent where there are such.
 * @param scale - Digits behind the point that count, 0 to 22.
 * @returns The integer; undefined where the text is no number, has more digits behind the point, or is beyond 2^53.
 */
export function readDecimal(text: string, scale: number): number | undefined {
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const digits = whole + fraction;
  // Zeros to put behind the digits, or digits to cut off, to have `scale` of them behind the point.
  const shift = scale + Number(exponent) - fraction.length;
  const cut = shift >= 0 ? digits : digits.slice(0, shift);
  if (shift < 0 && /[1-9]/.test(digits.slice(shift))) return undefined;
  const significant = cut.replace(/^0+/, "");
  if (significant === "") return 0;
  if (significant.length + Math.max(0, shift) > 16) return undefined;
  const unscaled = Number(significant + "0".repeat(Math.max(0, shift)));
  if (!Number.isSafeInteger(unscaled)) return undefined;
  return sign === "-" ? -unscaled : unscaled;
}
