import { erfc } from "./erfc.js";
import { exp } from "./exp.js";
import { ln } from "./ln.js";
import { lnExcess } from "./ln-excess.js";
import { logGamma, stirlingError } from "./log-gamma.js";
import { solveIncreasing } from "./solve-increasing.js";

const TWO_PI = 6.283185307179586;
/** With both shapes above this the uniform expansion is precise, and its cost does not grow. */
const LARGE = 1e7;

/**
 * The logarithm of the beta function.
 *
 * @param a - Number above 0.
 * @param b - Number above 0.
 * @source NIST Digital Library of Mathematical Functions, 5.12.1; large shapes by Stirling's formula.
 * @example
 * ```ts
 * logBeta(2, 3); // -2.484906649788, the logarithm of 1/12
 * ```
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  // ln Γ(large) − ln Γ(large + small), without the difference of two large numbers.
  const t = small / large;
  const difference =
    -small * ln(large + small) - (large - 0.5) * (t - lnExcess(t)) + small + stirlingError(large) - stirlingError(large + small);
  return logGamma(small) + difference;
}

/**
 * The logarithm of `x^a (1 − x)^b ÷ B(a, b)`.
 *
 * @param a - First shape, above 0.
 * @param b - Second shape, above 0.
 * @param x - Argument between 0 and 1.
 * @source C. Loader, "Fast and accurate computation of binomial probabilities" (2000): deviance form for large shapes.
 * @example
 * ```ts
 * logBetaKernel(2, 3, 0.5); // the logarithm of 0.375
 * ```
 */
export function logBetaKernel(a: number, b: number, x: number): number {
  if (a < 10 || b < 10) return a * ln(x) + b * lnOneMinus(x) - logBeta(a, b);
  const total = a + b;
  const middle = a / total;
  const deviance = a * lnExcess((x - middle) / middle) + b * lnExcess((middle - x) / (b / total));
  return -deviance + 0.5 * ln((a * b) / (TWO_PI * total)) + stirlingError(total) - stirlingError(a) - stirlingError(b);
}

/**
 * The regularised incomplete beta function I_x(a, b).
 *
 * @param a - First shape, above 0.
 * @param b - Second shape, above 0.
 * @param x - Argument from 0 to 1.
 * @returns A probability from 0 to 1, to about 10^−11; to 10^−13 unless the shapes differ by orders of magnitude.
 * @source NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction), 8.17.4 (reflection) and 8.18.9
 * with 8.18.11 (uniform expansion for large shapes).
 * @example
 * ```ts
 * incompleteBeta(2, 3, 0.5); // 0.6875000000000001
 * ```
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (a > LARGE && b > LARGE) return uniformExpansion(a, b, x);
  if (x <= (a + 1) / (a + b + 2)) return (exp(logBetaKernel(a, b, x)) * continuedFraction(a, b, x)) / a;
  return 1 - (exp(logBetaKernel(a, b, x)) * continuedFraction(b, a, 1 - x)) / b;
}

/**
 * The inverse of I_x(a, b) in x.
 *
 * @param a - First shape, above 0.
 * @param b - Second shape, above 0.
 * @param p - Probability from 0 to 1.
 * @returns The x with I_x(a, b) = p.
 * @source Safeguarded Newton steps in ln x, from the leading term of NIST Digital Library of Mathematical Functions, 8.17.8.
 * @example
 * ```ts
 * incompleteBetaInverse(2, 3, 0.6875); // 0.5
 * ```
 */
export function incompleteBetaInverse(a: number, b: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN;
  if (p >= 1) return p === 1 ? 1 : Number.NaN;
  const middle = a / (a + b);
  if (p > incompleteBeta(a, b, middle)) {
    // Seen from the other end the answer is the smaller part, so that ln x loses no digits near 1.
    return 1 - inverseBelow(b, a, 1 - p);
  }
  return inverseBelow(a, b, p);
}

function inverseBelow(a: number, b: number, p: number): number {
  const leading = (ln(p) + ln(a) + logBeta(a, b)) / a;
  const top = ln(a / (a + b)) + 1e-9;
  const low = Math.min(leading, top) - 1 - Math.abs(b / a) - 50 / Math.sqrt(a);
  const solved = solveIncreasing(
    p,
    (t) => {
      const x = exp(t);
      return { value: incompleteBeta(a, b, x), slope: exp(logBetaKernel(a, b, x)) / (1 - x) };
    },
    Math.min(leading, top - 1e-9),
    low,
    Math.min(0, top),
  );
  return exp(solved);
}

function lnOneMinus(x: number): number {
  return -x - lnExcess(-x);
}

function continuedFraction(a: number, b: number, x: number): number {
  const total = a + b;
  let c = 1;
  let d = 1 / (1 - (total * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (total + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return fraction;
}

function uniformExpansion(a: number, b: number, x: number): number {
  const total = a + b;
  const middle = a / total;
  const rest = b / total;
  const away = x - middle;
  const half = middle * lnExcess(away / middle) + rest * lnExcess(-away / rest);
  const root = Math.sqrt(2 * half);
  const eta = away < 0 ? -root : root;
  const width = Math.sqrt(middle * rest);
  const c0 = Math.abs(away) < 1e-5 * width ? (1 - 2 * middle) / (3 * width) : 1 / eta - width / away;
  return 0.5 * erfc(-eta * Math.sqrt(total / 2)) + (exp(-total * half) / Math.sqrt(TWO_PI * total)) * c0;
}
