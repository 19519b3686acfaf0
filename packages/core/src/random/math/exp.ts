import { powerOfTwo } from "./float-bits.js";

const INVERSE_LN2 = Math.LOG2E;
const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;

/**
 * The exponential function, the same bits in every engine; error below 1 ulp (2 ulp among subnormal results).
 *
 * @param x - Any number.
 * @returns e^x; 0 below about −745, Infinity above about 709.78.
 * @source W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980), chapter 6: reduction by a
 * two-part ln 2; then the exponential's own series.
 * @example
 * ```ts
 * exp(1); // 2.7182818284590455
 * ```
 */
export function exp(x: number): number {
  if (!(x < 709.782712893384))
    return x === 709.782712893384 ? 1.797693134862273e308 : Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const tail =
    r *
    r *
    (1 / 2 +
      r *
        (1 / 6 +
          r *
            (1 / 24 +
              r *
                (1 / 120 +
                  r *
                    (1 / 720 +
                      r *
                        (1 / 5040 +
                          r *
                            (1 / 40320 +
                              r *
                                (1 / 362880 +
                                  r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800))))))))))));
  const value = 1 + (high + (tail - low));
  if (k > 1023) return value * 2 * powerOfTwo(k - 1);
  if (k < -1021) return value * powerOfTwo(k + 60) * 8.673617379884035e-19;
  return value * powerOfTwo(k);
}
