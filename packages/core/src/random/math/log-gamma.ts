import { ln } from "./ln.js";

const HALF_LN_TWO_PI = 0.9189385332046728;

/**
 * What Stirling's formula lacks: `ln Γ(x + 1) − ((x + ½) ln x − x + ½ ln 2π)`.
 *
 * @param x - Number above 0.
 * @returns About 1 ÷ 12x.
 * @source NIST Digital Library of Mathematical Functions, 5.11.1; C. Loader, "Fast and accurate computation of binomial
 * probabilities" (2000).
 * @example
 * ```ts
 * stirlingError(10); // 0.008330563433362869
 * ```
 */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x) + ln(x) - ((x + 0.5) * ln(x) - x + HALF_LN_TWO_PI);
  const z = 1 / (x * x);
  return (
    (1 / 12 -
      z *
        (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156 - (z * 3617) / 122400))))))) /
    x
  );
}

/**
 * The logarithm of the gamma function.
 *
 * @param x - Number above 0.
 * @returns ln Γ(x), absolute error about 10^−15 near the zeros at 1 and 2, relative error 10^−15 elsewhere; NaN below 0.
 * @source NIST Digital Library of Mathematical Functions, 5.5.1 (recurrence) and 5.11.1 (asymptotic series).
 * @example
 * ```ts
 * logGamma(5); // 3.178053830347947, the logarithm of 24
 * ```
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === 1 || x === 2) return 0;
  let value = x;
  let product = 1;
  while (value < 10) {
    product *= value;
    value += 1;
  }
  const stirling = (value - 0.5) * ln(value) - value + HALF_LN_TWO_PI + stirlingError(value);
  return product === 1 ? stirling : stirling - ln(product);
}
