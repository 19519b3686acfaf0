import { exp } from "../math/exp.js";
import { ln } from "../math/ln.js";
import { pow } from "../math/pow.js";

/** Terms that are added one by one; the rest is an integral with corrections. */
const DIRECT = 24;

/**
 * `(t^(1 − s) − 1) ÷ (1 − s)`, and ln t at s = 1: the integral of x^−s from 1 to t, without cancellation near s = 1.
 *
 * @param t - Number above 0.
 * @param s - Exponent.
 * @source W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone discrete distributions" (1996).
 * @example
 * ```ts
 * powerIntegral(4, 0.5); // 2
 * ```
 */
export function powerIntegral(t: number, s: number): number {
  const log = ln(t);
  return log * expRatio((1 - s) * log);
}

/**
 * The inverse of {@link powerIntegral} in t.
 *
 * @param area - The integral.
 * @param s - Exponent.
 * @returns The t that has it; Infinity where no t does.
 * @source As {@link powerIntegral}.
 * @example
 * ```ts
 * powerIntegralInverse(2, 0.5); // 4
 * ```
 */
export function powerIntegralInverse(area: number, s: number): number {
  const x = (1 - s) * area;
  if (x <= -1) return Number.POSITIVE_INFINITY;
  // ln(1 + x) ÷ x by its series near 0.
  const ratio = Math.abs(x) > 1e-3 ? ln(1 + x) / x : 1 - x * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x / 6))));
  return exp(area * ratio);
}

/** (e^x − 1) ÷ x. */
function expRatio(x: number): number {
  if (Math.abs(x) > 0.05) return (exp(x) - 1) / x;
  return 1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + (x / 6) * (1 + (x / 7) * (1 + x / 8))))));
}

/**
 * The generalised harmonic number: the sum of k^−s for k from 1 to n.
 *
 * @param n - Whole number, at least 0.
 * @param s - Exponent.
 * @returns The sum, relative error about 10^−14.
 * @source NIST Digital Library of Mathematical Functions, 2.10.1: the Euler–Maclaurin formula.
 * @example
 * ```ts
 * harmonic(3, 1); // 1 + 1/2 + 1/3
 * ```
 */
export function harmonic(n: number, s: number): number {
  const direct = Math.min(n, DIRECT);
  let sum = 0;
  for (let k = direct; k >= 1; k--) sum += pow(k, -s);
  if (n <= DIRECT) return sum;
  const from = pow(DIRECT, -s);
  const to = pow(n, -s);
  const area = DIRECT * from * powerIntegral(n / DIRECT, s);
  return sum + area + (to - from) / 2 + correction(n, to, s) - correction(DIRECT, from, s);
}

function correction(x: number, value: number, s: number): number {
  const z = 1 / (x * x);
  const first = (-s * value) / x;
  const third = first * (s + 1) * (s + 2) * z;
  const fifth = third * (s + 3) * (s + 4) * z;
  const seventh = fifth * (s + 5) * (s + 6) * z;
  const ninth = seventh * (s + 7) * (s + 8) * z;
  return first / 12 - third / 720 + fifth / 30240 - seventh / 1209600 + ninth / 47900160;
}
