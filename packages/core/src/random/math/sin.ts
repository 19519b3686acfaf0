import { reduceAngle } from "./reduce-angle.js";

/**
 * The sine, the same bits in every engine; absolute error below 2 × 10^−16.
 *
 * @param x - Angle in radians.
 * @returns A number from −1 to 1; NaN for an infinite angle.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 4.3.65 and 4.3.66.
 * @example
 * ```ts
 * sin(1); // 0.8414709848078965
 * ```
 */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) < 0.7853981633974483) return sineSeries(x);
  const { quadrant, rest } = reduceAngle(x);
  const value = quadrant % 2 === 0 ? sineSeries(rest) : cosineSeries(rest);
  return quadrant < 2 ? value : -value;
}

/**
 * The sine's series.
 *
 * @param r - Angle from −π/4 to π/4.
 * @returns sin r.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 4.3.65.
 * @example
 * ```ts
 * sineSeries(0.5); // 0.479425538604203
 * ```
 */
export function sineSeries(r: number): number {
  const z = r * r;
  const sum =
    -1 / 6 +
    z *
      (1 / 120 +
        z *
          (-1 / 5040 +
            z * (1 / 362880 + z * (-1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 + z / 355687428096000))))));
  return r + r * z * sum;
}

/**
 * The cosine's series.
 *
 * @param r - Angle from −π/4 to π/4.
 * @returns cos r.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 4.3.66.
 * @example
 * ```ts
 * cosineSeries(0.5); // 0.8775825618903728
 * ```
 */
export function cosineSeries(r: number): number {
  const z = r * r;
  const sum =
    1 / 24 +
    z *
      (-1 / 720 +
        z *
          (1 / 40320 +
            z * (-1 / 3628800 + z * (1 / 479001600 + z * (-1 / 87178291200 + z * (1 / 20922789888000 - z / 6402373705728000))))));
  return 1 - (0.5 * z - z * z * sum);
}
