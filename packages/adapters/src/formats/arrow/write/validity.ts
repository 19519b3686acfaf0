import { hasBit } from "@seedbed/core";

/** A growing validity bitmap. */
export class Validity {
  /** Number of values. */
  count = 0;
  /** Number of missing ones. */
  nulls = 0;
  private bits = new Uint8Array(1024);

  /**
   * Adds the validity of some values.
   *
   * @param validity - Null when all are present.
   * @param from - First value.
   * @param to - One past the last value.
   */
  add(validity: Uint8Array | null, from: number, to: number): void {
    for (let i = from; i < to; i++) this.push(hasBit(validity, i));
  }

  /**
   * Adds one value.
   *
   * @param present - Whether it is there.
   */
  push(present: boolean): void {
    const { count } = this;
    if (count >> 3 === this.bits.length) {
      const bits = new Uint8Array(this.bits.length * 2);
      bits.set(this.bits);
      this.bits = bits;
    }
    if (present) this.bits[count >> 3]! |= 1 << (count & 7);
    else this.nulls++;
    this.count++;
  }

  /** The bitmap, empty when nothing is missing; then starts again. */
  take(): { readonly node: { readonly length: number; readonly nulls: number }; readonly bits: Uint8Array } {
    const { count, nulls } = this;
    const bits = nulls === 0 ? new Uint8Array(0) : this.bits.slice(0, (count + 7) >> 3);
    this.bits.fill(0);
    this.count = 0;
    this.nulls = 0;
    return { node: { length: count, nulls }, bits };
  }
}
