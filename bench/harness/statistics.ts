/**
 * The middle value; the mean of the middle two when there is an even number.
 *
 * @param values - At least one number.
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * How far values lie from their median, as a fraction of it: the median of the distances.
 *
 * @param values - At least one number.
 */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle))) / middle;
}
