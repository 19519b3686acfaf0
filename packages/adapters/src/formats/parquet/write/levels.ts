/** A growing list of levels, which are below 256. */
export class Levels {
  /** The levels; only the first `count` count. */
  values: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  /** Number of levels. */
  count = 0;

  /**
   * Adds one level.
   *
   * @param level - 0 to 255.
   */
  push(level: number): void {
    if (this.count === this.values.length) this.reserve(1);
    this.values[this.count++] = level;
  }

  /**
   * Adds the same level several times.
   *
   * @param level - 0 to 255.
   * @param times - How often.
   */
  fill(level: number, times: number): void {
    this.reserve(times);
    this.values.fill(level, this.count, this.count + times);
    this.count += times;
  }

  /** Forgets everything. */
  clear(): void {
    this.count = 0;
  }

  private reserve(more: number): void {
    if (this.count + more <= this.values.length) return;
    const values = new Uint8Array(Math.max(this.count + more, this.values.length * 2));
    values.set(this.values);
    this.values = values;
  }
}
