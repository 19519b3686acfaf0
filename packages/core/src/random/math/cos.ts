import { reduceAngle } from "./reduce-angle.js";
import { cosineSeries, sineSeries } from "./sin.js";

/**
 * The cosine, the same bits in every engine; absolute error below 2 × 10^−16.
 *
 * @param x - Angle in radians.
 * @returns A number from −1 to 1; NaN for an infinite angle.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 4.3.65 and 4.3.66.
 * @example
 * ```ts
 * cos(1); // 0.5403023058681398
 * ```
 */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const { quadrant, rest } = reduceAngle(x);
  const value = quadrant % 2 === 0 ? cosineSeries(rest) : sineSeries(rest);
  return quadrant === 0 || quadrant === 3 ? value : -value;
}
