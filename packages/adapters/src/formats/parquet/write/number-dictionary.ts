/** Distinct numbers in the order they came in, told apart by their bits. */
export class NumberDictionary {
  /** Number of entries. */
  count = 0;
  /** The entries. */
  values: Float64Array = new Float64Array(1024);
  private bits = new Int32Array(this.values.buffer);
  private table = new Int32Array(4096).fill(-1);
  private readonly scratch = new Float64Array(1);
  private readonly halves = new Int32Array(this.scratch.buffer);

  /**
   * Position of a number, which is added when it is new.
   *
   * @param value - Any number.
   */
  find(value: number): number {
    this.scratch[0] = value;
    const a = this.halves[0]!;
    const b = this.halves[1]!;
    const mask = this.table.length - 1;
    let slot = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const entry = this.table[slot]!;
      if (entry === -1) return this.insert(value, slot);
      if (this.bits[entry * 2] === a && this.bits[entry * 2 + 1] === b) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.count = 0;
    this.table.fill(-1);
  }

  private insert(value: number, slot: number): number {
    if (this.count === this.values.length) {
      const values = new Float64Array(this.count * 2);
      values.set(this.values);
      this.values = values;
      this.bits = new Int32Array(values.buffer);
    }
    this.values[this.count] = value;
    this.table[slot] = this.count++;
    if (this.count * 2 > this.table.length) this.rehash();
    return this.count - 1;
  }

  private rehash(): void {
    const { count } = this;
    this.table = new Int32Array(this.table.length * 4).fill(-1);
    this.count = 0;
    const values = this.values;
    for (let i = 0; i < count; i++) this.find(values[i]!);
  }
}
