/**
 * The quantile of whole numbers: the least k with `cdf(k) ≥ p`, searched outwards from a guess.
 *
 * @param p - Probability, above 0 and below 1.
 * @param cdf - Share at or below a whole number.
 * @param guess - Where to begin.
 * @param min - Least possible value.
 * @param max - Greatest possible value; may be Infinity.
 * @returns A whole number from `min` to `max`.
 * @source J. L. Bentley and A. C. Yao, "An almost optimal algorithm for unbounded searching" (1976): galloping search.
 * @example
 * ```ts
 * discreteQuantile(0.5, (k) => k / 10, 3, 0, 10); // 5
 * ```
 */
export function discreteQuantile(p: number, cdf: (k: number) => number, guess: number, min: number, max: number): number {
  const start = Math.min(max, Math.max(min, Math.floor(guess)));
  let low = start;
  let high = start;
  let step = 1;
  if (cdf(start) >= p) {
    while (low >= min && cdf(low) >= p) {
      high = low;
      low -= step;
      step *= 2;
    }
    low = Math.max(low, min - 1);
  } else {
    while (high < max && cdf(high) < p) {
      low = high;
      high += step;
      step *= 2;
    }
    high = Math.min(high, max);
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    // Neighbours beyond 2^53 have no whole number between them.
    if (middle <= low || middle >= high) break;
    if (cdf(middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}
