/**
 * Finds which of some weighted neighbours a number in (0, 1) falls on, in constant time on average.
 *
 * @source H.-C. Chen and Y. Asau, "On generating random variates from an empirical distribution" (1974): the guide table.
 * @example
 * ```ts
 * new CumulativeTable([1, 3]).index(0.5); // 1
 * ```
 */
export class CumulativeTable {
  /** `sums[i]` is the share of the first i weights; the last is 1. */
  readonly sums: Float64Array;
  private readonly guide: Int32Array;

  /**
   * @param weights - Numbers ≥ 0 with a finite sum above 0.
   */
  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    const sums = new Float64Array(size + 1);
    let total = 0;
    for (let i = 0; i < size; i++) {
      total += weights[i]!;
      sums[i + 1] = total;
    }
    for (let i = 1; i <= size; i++) sums[i] = sums[i]! / total;
    this.sums = sums;
    const guide = new Int32Array(size);
    for (let i = 0, bin = 0; i < size; i++) {
      while (sums[bin + 1]! < i / size) bin++;
      guide[i] = bin;
    }
    this.guide = guide;
  }

  /**
   * The weight a number falls on.
   *
   * @param u - Number in [0, 1].
   * @returns The first index whose share, with all before it, reaches `u`; never one of weight 0 for `u` > 0.
   */
  index(u: number): number {
    const { sums } = this;
    const guide = this.guide;
    const last = guide.length - 1;
    let i = guide[Math.min(last, Math.floor(u * guide.length))]!;
    while (i < last && sums[i + 1]! < u) i++;
    return i;
  }
}
