import type { FieldRandom } from "../field-random.js";
import { ln } from "../math/ln.js";
import { normalQuantile } from "../math/normal-quantile.js";
import { openUnit } from "./open-unit.js";

/** Attempts before the mean is taken: each fails with a chance below 5 %, so it never comes to that. */
const ATTEMPTS = 30;
/** Words one value may use: three an attempt, and two for shapes below 1. */
export const GAMMA_DRAWS = 128;

/**
 * Draws the logarithm of a gamma variate of scale 1; the logarithm, since small shapes give values below 10^−308.
 *
 * @param shape - Shape, above 0.
 * @param random - The field's randomness.
 * @param row - Row number.
 * @param draw - First of the {@link GAMMA_DRAWS} words that may be used.
 * @returns ln of the variate.
 * @source G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (2000).
 * @example
 * ```ts
 * logGammaSample(2, random, 41, 0);
 * ```
 */
export function logGammaSample(shape: number, random: FieldRandom, row: number, draw: number): number {
  if (shape >= 1) return ln(gammaSample(shape, random, row, draw));
  const u = openUnit(random.word(row, draw + 126), random.word(row, draw + 127));
  return ln(gammaSample(shape + 1, random, row, draw)) + ln(u) / shape;
}

/**
 * Draws a gamma variate of scale 1 and a shape of at least 1.
 *
 * @param shape - Shape, at least 1.
 * @param random - The field's randomness.
 * @param row - Row number.
 * @param draw - First of the {@link GAMMA_DRAWS} words that may be used.
 * @returns A number above 0.
 * @source As {@link logGammaSample}.
 * @example
 * ```ts
 * gammaSample(2, random, 41, 0);
 * ```
 */
export function gammaSample(shape: number, random: FieldRandom, row: number, draw: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const at = draw + attempt * 3;
    const x = normalQuantile(openUnit(random.word(row, at), random.word(row, at + 1)));
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random.uniform(row, at + 2);
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || ln(u) < 0.5 * square + d * (1 - v + ln(v))) return d * v;
  }
  return d;
}
