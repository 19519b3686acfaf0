/**
 * How far counts are from what was expected, as a standard normal deviate.
 *
 * @param counts - Observed counts.
 * @param expected - Expected counts, five or more each; or one number for all.
 * @returns Deviates far above 0 mean a misfit, far below 0 a fit too good.
 * @source E. B. Wilson and M. M. Hilferty, "The distribution of chi-square" (1931).
 */
export function chiSquareDeviate(counts: ArrayLike<number>, expected: ArrayLike<number> | number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const want = typeof expected === "number" ? expected : expected[i]!;
    sum += (counts[i]! - want) ** 2 / want;
  }
  const freedom = counts.length - 1;
  const spread = 2 / (9 * freedom);
  return ((sum / freedom) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
}

/** A standard normal deviate goes beyond this with a chance of one in a million, both sides together. */
export const ONE_IN_A_MILLION = 4.892;
