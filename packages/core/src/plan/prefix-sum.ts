/** Parents between two stored sums. A look-up counts at most this many; the memory is one number each. */
const STRIDE = 64;
/** Values read at once where many are. */
const CHUNK = 64 * STRIDE;

/** Non-negative values of `count` positions from `from` on; always the same. What is returned is used up at once. */
export type ValuesAt = (from: number, count: number) => ArrayLike<number>;

/**
 * Running totals of a function over 0…n−1, kept at every 64th position only: both directions in O(log n), in n/8 bytes.
 *
 * @example
 * ```ts
 * const sums = new PrefixSum(3, (from, count) => [2, 0, 5].slice(from, from + count));
 * sums.before(2); // 2
 * sums.find(6);   // 2
 * ```
 */
export class PrefixSum {
  /** Number of positions. */
  readonly length: number;
  /** Sum over all positions. */
  readonly total: number;
  private readonly valuesAt: ValuesAt;
  private readonly stored: Float64Array;
  /** The last block looked at, expanded: running totals inside it. */
  private readonly block: Float64Array = new Float64Array(STRIDE + 1);
  private blockIndex = -1;

  /**
   * @param length - Number of positions.
   * @param valuesAt - The values.
   */
  constructor(length: number, valuesAt: ValuesAt) {
    this.length = length;
    this.valuesAt = valuesAt;
    const blocks = Math.ceil(length / STRIDE);
    this.stored = new Float64Array(blocks + 1);
    let total = 0;
    for (let at = 0; at < length; at += CHUNK) {
      const count = Math.min(CHUNK, length - at);
      const values = valuesAt(at, count);
      for (let i = 0; i < count; i++) {
        if (i % STRIDE === 0) this.stored[(at + i) / STRIDE] = total;
        total += values[i]!;
      }
    }
    this.stored[blocks] = total;
    this.total = total;
  }

  /**
   * The sum of all values before a position.
   *
   * @param index - 0 to `length`.
   */
  before(index: number): number {
    if (index >= this.length) return this.total;
    const block = Math.floor(index / STRIDE);
    this.expand(block);
    return this.block[index - block * STRIDE]!;
  }

  /**
   * The position whose share holds a point: `before(i) <= point < before(i + 1)`.
   *
   * @param point - 0 up to but without `total`.
   */
  find(point: number): number {
    const { stored } = this;
    const { block } = this;
    // Runs of look-ups stay in one block.
    if (this.blockIndex < 0 || point < block[0]! || point >= stored[this.blockIndex + 1]!) {
      let low = 0;
      let high = stored.length - 2;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if (stored[middle]! <= point) low = middle;
        else high = middle - 1;
      }
      this.expand(low);
    }
    const base = this.blockIndex * STRIDE;
    let low = 0;
    let high = Math.min(STRIDE, this.length - base) - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (block[middle]! <= point) low = middle;
      else high = middle - 1;
    }
    return base + low;
  }

  /**
   * The positions of a run of points, one after the other: `walk(p, n)[k] === find(p + k)`.
   *
   * @param from - First point.
   * @param count - Number of points, all below `total`.
   */
  walk(from: number, count: number): Float64Array {
    const out = new Float64Array(count);
    if (count === 0) return out;
    let first = this.find(from);
    let end = this.before(first);
    for (let done = 0; done < count; first += CHUNK) {
      const values = this.valuesAt(first, Math.min(CHUNK, this.length - first));
      for (let i = 0; i < values.length && done < count; i++) {
        end += values[i]!;
        while (done < count && from + done < end) out[done++] = first + i;
      }
    }
    return out;
  }

  private expand(block: number): void {
    if (block === this.blockIndex) return;
    const base = block * STRIDE;
    const count = Math.min(STRIDE, this.length - base);
    const values = this.valuesAt(base, count);
    let total = this.stored[block]!;
    for (let i = 0; i < count; i++) {
      this.block[i] = total;
      total += values[i]!;
    }
    this.block[count] = total;
    this.blockIndex = block;
  }
}
