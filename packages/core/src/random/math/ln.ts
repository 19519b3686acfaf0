import { highBits, withHighBits } from "./float-bits.js";

const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;

/**
 * The natural logarithm, the same bits in every engine; error below 1 ulp.
 *
 * @param x - Any number.
 * @returns ln x; −Infinity for 0, NaN below 0.
 * @source P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic"
 * (1990), section 2: reduction to [√½, √2] and the series in s = f ÷ (2 + f).
 * @example
 * ```ts
 * ln(10); // 2.302585092994046
 * ```
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = -1023;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984;
    k -= 54;
  }
  const high = highBits(value);
  k += high >>> 20;
  let m = withHighBits(value, (high & 0xfffff) | 0x3ff00000);
  if (m > Math.SQRT2) {
    m *= 0.5;
    k++;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}
