import { ln } from "./ln.js";

/**
 * `t − ln(1 + t)` without the cancellation near 0: what a logarithm lacks of being straight.
 *
 * @param t - Number above −1.
 * @returns A number ≥ 0; Infinity at −1.
 * @source C. Loader, "Fast and accurate computation of binomial probabilities" (2000): the deviance term D₀.
 * @example
 * ```ts
 * lnExcess(1e-8); // 4.9999999666666676e-17
 * ```
 */
export function lnExcess(t: number): number {
  if (t > 0.3 || t < -0.3) return t - ln(1 + t);
  // With r = t ÷ (2 + t): ln(1 + t) = 2(r + r³/3 + r⁵/5 + …) and t = 2r ÷ (1 − r), hence t − 2r = r t.
  const r = t / (2 + t);
  const z = r * r;
  let sum = 0;
  for (let i = 23; i >= 3; i -= 2) sum = sum * z + 1 / i;
  return r * t - 2 * r * z * sum;
}
