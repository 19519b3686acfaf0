import { exp } from "./exp.js";

const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ONE_OVER_ROOT_PI = 0.5641895835477563;

/**
 * The complementary error function, with full relative precision in its upper tail.
 *
 * @param x - Any number.
 * @returns 1 − erf(x), from 0 to 2.
 * @source NIST Digital Library of Mathematical Functions, 7.6.2 (series) and 7.9.1 (continued fraction).
 * @example
 * ```ts
 * erfc(1); // 0.157299207050285
 * ```
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x > 27.3) return 0;
  if (x < 1.5) return 1 - erfSeries(x);
  if (Number.isNaN(x)) return x;
  // Backwards, so the number of terms is fixed; 300 ÷ x² + 12 of them reach the last bit.
  let fraction = x;
  for (let n = Math.ceil(300 / (x * x)) + 12; n >= 1; n--) fraction = x + n / 2 / fraction;
  return (ONE_OVER_ROOT_PI * squareExp(x)) / fraction;
}

/**
 * The error function.
 *
 * @param x - Any number.
 * @returns erf(x), from −1 to 1.
 * @source NIST Digital Library of Mathematical Functions, 7.6.2.
 * @example
 * ```ts
 * erf(0.5); // 0.5204998778130466
 * ```
 */
export function erf(x: number): number {
  return Math.abs(x) < 1.5 ? erfSeries(x) : 1 - erfc(x);
}

function erfSeries(x: number): number {
  const square = 2 * x * x;
  let term = x;
  let sum = x;
  for (let n = 3; Math.abs(term) > Math.abs(sum) * 1e-17; n += 2) {
    term *= square / n;
    sum += term;
  }
  return TWO_OVER_ROOT_PI * squareExp(x) * sum;
}

/** e^(−x²), the square split so that its rounding does not grow. */
function squareExp(x: number): number {
  const head = Math.floor(x * 16) / 16;
  return exp(-head * head) * exp(-(x - head) * (x + head));
}
