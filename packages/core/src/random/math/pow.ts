import { exp } from "./exp.js";
import { ln } from "./ln.js";

/**
 * A power, the same bits in every engine. Whole exponents up to 2^31 are multiplied out: exact while the result and its
 * parts fit 53 bits. Others go through {@link ln} and {@link exp}; their relative error grows with |y ln x| × 2^−52.
 *
 * @param x - Base; a negative base needs a whole exponent.
 * @param y - Exponent.
 * @returns x^y; NaN for a negative base with a fractional exponent.
 * @source D. E. Knuth, "The Art of Computer Programming", volume 2, section 4.6.3: the binary method.
 * @example
 * ```ts
 * pow(2, 10); // 1024
 * ```
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (Number.isInteger(y) && Math.abs(y) <= 2147483648) {
    const power = wholePower(x, Math.abs(y));
    if (y > 0) return power;
    // 1 ÷ Infinity would lose results that are still subnormal.
    return Number.isFinite(power) || !Number.isFinite(x) ? 1 / power : wholePower(1 / x, -y);
  }
  if (y === 0.5 && x > 0) return Math.sqrt(x);
  if (x === 1 && Number.isFinite(y)) return 1;
  const size = Math.abs(x);
  const result = Math.abs(y) === Number.POSITIVE_INFINITY && size === 1 ? Number.NaN : exp(y * ln(size));
  if (x >= 0) return result;
  if (!Number.isInteger(y)) return Number.isFinite(y) && x !== Number.NEGATIVE_INFINITY ? Number.NaN : result;
  return y % 2 === 0 ? result : -result;
}

function wholePower(x: number, n: number): number {
  let base = x;
  let left = n;
  let result = 1;
  while (true) {
    if (left % 2 === 1) result *= base;
    left = Math.floor(left / 2);
    if (left === 0) return result;
    base *= base;
  }
}
