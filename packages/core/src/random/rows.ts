/** Two to the 32nd. */
const WORD = 4294967296;

/**
 * Row numbers that are evaluated together: a run of a table, or any list of rows (parents of a run, rows to redraw).
 *
 * A `Rows` is also the identity of a batch: what one field computed for it is kept in `memo`, so a second
 * field that reads the first does not compute it again.
 */
export class Rows {
  /** Row numbers, integers from 0 to 2^53 − 1. */
  readonly values: Float64Array;
  /** True when some row numbers are 2^32 or more. */
  readonly high: boolean;
  /** Results already computed for these rows, by whoever computed them. */
  readonly memo: Map<object, unknown> = new Map();
  /** True when the rows are `values[0]`, `values[0] + 1`, … */
  readonly contiguous: boolean;

  private constructor(values: Float64Array, contiguous: boolean, high: boolean) {
    this.values = values;
    this.contiguous = contiguous;
    this.high = high;
  }

  get length(): number {
    return this.values.length;
  }

  /**
   * The rows `from`, `from + 1`, … up to but without `to`.
   *
   * @param from - First row.
   * @param to - One past the last row.
   */
  static range(from: number, to: number): Rows {
    const values = new Float64Array(Math.max(0, to - from));
    for (let i = 0; i < values.length; i++) values[i] = from + i;
    return new Rows(values, true, to > WORD);
  }

  /**
   * Any rows, in any order, repeats allowed.
   *
   * @param values - Row numbers; kept, not copied.
   */
  static of(values: Float64Array): Rows {
    let high = false;
    for (let i = 0; i < values.length; i++) if (values[i]! >= WORD) high = true;
    return new Rows(values, false, high);
  }

  /**
   * Returns what `compute` gave for `owner` and these rows, computing it at most once.
   *
   * @param owner - Identity of the computation.
   * @param compute - Computes the value.
   */
  once<T>(owner: object, compute: (rows: Rows) => T): T {
    if (this.memo.has(owner)) return this.memo.get(owner) as T;
    const value = compute(this);
    this.memo.set(owner, value);
    return value;
  }
}
