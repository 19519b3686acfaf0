/**
 * Tells whether a number is a whole multiple, both by its decimal digits and by division of doubles, for validators differ.
 *
 * @param value - A number.
 * @param unit - A number above 0.
 */
export function isMultiple(value: number, unit: number): boolean {
  const quotient = value / unit;
  return Number.isInteger(quotient) && Math.abs(quotient) < 1e21;
}
