const PI = Math.PI;
const HALF_PI = Math.PI / 2;

/**
 * The arc tangent, the same bits in every engine; relative error below 10^−15.
 *
 * The angle is halved twice, which brings the argument below 0.2; then the power series is summed.
 *
 * @param x - Any number.
 * @returns Radians from −π/2 to π/2.
 * @source M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions" (1964), 4.4.42.
 * @example
 * ```ts
 * atan(1); // 0.7853981633974483
 * ```
 */
export function atan(x: number): number {
  if (x < 0) return -atan(-x);
  if (x > 1) return HALF_PI - atan(1 / x);
  let t = x;
  for (let i = 0; i < 2; i++) t = t / (1 + Math.sqrt(1 + t * t));
  const z = t * t;
  let sum = 0;
  for (let n = 27; n >= 3; n -= 2) sum = (sum + (n % 4 === 1 ? 1 : -1) / n) * z;
  return 4 * (t + t * sum);
}

/**
 * The angle of a point, seen from the origin.
 *
 * @param y - Second coordinate.
 * @param x - First coordinate.
 * @returns Radians from −π to π; 0 for the origin.
 */
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y < 0 ? atan(y / x) - PI : atan(y / x) + PI;
  return y === 0 ? 0 : y < 0 ? -HALF_PI : HALF_PI;
}

/**
 * The arc sine.
 *
 * @param x - From −1 to 1; numbers beyond count as the nearest of these.
 * @returns Radians from −π/2 to π/2.
 */
export function asin(x: number): number {
  return Math.abs(x) >= 1 ? Math.sign(x) * HALF_PI : atan(x / Math.sqrt((1 - x) * (1 + x)));
}
