import { erfc } from "./erfc.js";

const ROOT_HALF = Math.SQRT1_2;

/**
 * The share of a standard normal distribution at or below a value.
 *
 * @param z - Any number.
 * @returns A probability from 0 to 1, with full relative precision in the lower tail.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 26.2.29.
 * @example
 * ```ts
 * normalCdf(-1.96); // 0.024997895148220595
 * ```
 */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z * ROOT_HALF);
}
