/** Makes values of one schema. A pure function of the row: nothing is kept between calls. */
export interface ValueMaker<T = unknown> {
  /**
   * The value of a row.
   *
   * @param row - 0 to 2^53 − 1; inside lists and references, a row mixed from the outer one.
   * @param size - How much may still be nested, 0 to 64; at 0 only what must be there is made.
   */
  make(row: number, size: number): T;
}
