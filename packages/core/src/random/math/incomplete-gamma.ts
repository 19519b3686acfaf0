import { erfc } from "./erfc.js";
import { exp } from "./exp.js";
import { ln } from "./ln.js";
import { lnExcess } from "./ln-excess.js";
import { logGamma, stirlingError } from "./log-gamma.js";
import { normalQuantile } from "./normal-quantile.js";
import { solveIncreasing } from "./solve-increasing.js";

const TWO_PI = 6.283185307179586;
/** From here on the asymptotic expansion is as precise as the sums, and takes no longer for larger shapes. */
const LARGE = 1e5;

/**
 * The logarithm of `x^a e^−x ÷ Γ(a + 1)`: a Poisson probability, for any a.
 *
 * @param a - Number above 0.
 * @param x - Number above 0.
 * @source C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 * @example
 * ```ts
 * logPoissonMass(2, 3); // the logarithm of 0.22404180765538775
 * ```
 */
export function logPoissonMass(a: number, x: number): number {
  if (a < 10) return a * ln(x) - x - logGamma(a + 1);
  return -a * lnExcess((x - a) / a) - stirlingError(a) - 0.5 * ln(TWO_PI * a);
}

/**
 * The regularised lower incomplete gamma function P(a, x).
 *
 * @param a - Shape, above 0.
 * @param x - Argument, at least 0.
 * @returns A probability from 0 to 1.
 * @source NIST Digital Library of Mathematical Functions, 8.11.4 (series), 8.9.2 (continued fraction) and 8.12.3 with
 * 8.12.7 (N. M. Temme's uniform expansion for large a).
 * @example
 * ```ts
 * gammaP(2, 3); // 0.8008517265285446
 * ```
 */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lower(a, x) : 1 - gammaQ(a, x);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), precise where it is small.
 *
 * @param a - Shape, above 0.
 * @param x - Argument, at least 0.
 * @returns A probability from 0 to 1.
 * @source As {@link gammaP}.
 * @example
 * ```ts
 * gammaQ(2, 3); // 0.19914827347145536
 * ```
 */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lower(a, x) : upper(a, x);
}

/**
 * The inverse of P(a, ·).
 *
 * @param a - Shape, above 0.
 * @param p - Probability from 0 to 1.
 * @returns The x with P(a, x) = p.
 * @source First guess: E. B. Wilson and M. M. Hilferty, "The distribution of chi-square" (1931); then Newton in ln x.
 * @example
 * ```ts
 * gammaPInverse(2, 0.8008517265285442); // 2.9999999999999996
 * ```
 */
export function gammaPInverse(a: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN;
  if (p >= 1) return p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  const cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  // Where P is small it is nearly x^a ÷ Γ(a + 1).
  const small = (ln(p) + logGamma(a + 1)) / a;
  const guess = a < 1 || cube < 0.2 ? small : ln(a * cube * cube * cube);
  const solved = solveIncreasing(
    p,
    (t) => {
      const x = exp(t);
      return { value: gammaP(a, x), slope: a * exp(logPoissonMass(a, x)) };
    },
    guess,
    Math.min(small - 1, guess),
    ln(a + 40 * Math.sqrt(a) + 800),
  );
  return exp(solved);
}

function lower(a: number, x: number): number {
  if (a > LARGE) return temme(a, x, -1);
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * 1e-17; n++) {
    term *= x / n;
    sum += term;
  }
  return sum * exp(logPoissonMass(a, x));
}

function upper(a: number, x: number): number {
  if (a > LARGE) return temme(a, x, 1);
  // Lentz's evaluation, as modified by Thompson and Barnett.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return fraction * a * exp(logPoissonMass(a, x));
}

/** Q(a, x) for side 1, P(a, x) for side −1. */
function temme(a: number, x: number, side: 1 | -1): number {
  const mu = (x - a) / a;
  const half = lnExcess(mu);
  const root = Math.sqrt(2 * half);
  const eta = mu < 0 ? -root : root;
  const c0 =
    Math.abs(eta) < 0.05
      ? -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864 + eta * (1 / 2835 - (eta * 139) / 777600))))
      : 1 / mu - 1 / eta;
  const c1 = -1 / 540 - eta / 288;
  const rest = (exp(-a * half) / Math.sqrt(TWO_PI * a)) * (c0 + c1 / a);
  return 0.5 * erfc(side * eta * Math.sqrt(a / 2)) + side * rest;
}
