import { ByteWriter } from "../../../bytes/byte-writer.js";

/** Distinct texts in the order they came in, in plain encoding: a length of four bytes before each. */
export class TextDictionary {
  /** Number of entries. */
  count = 0;
  /** The entries. */
  readonly text: ByteWriter = new ByteWriter(4096);
  /** Where the text of each entry starts. */
  starts: Int32Array = new Int32Array(1024);
  private hashes = new Int32Array(1024);
  private table = new Int32Array(4096).fill(-1);

  /**
   * Position of a text, which is added when it is new.
   *
   * @param source - Holds the text.
   * @param from - Its first byte.
   * @param to - One past its last byte.
   */
  find(source: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ source[i]!, 0x01000193);
    const mask = this.table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = this.table[slot]!;
      if (entry === -1) return this.insert(source, from, to, hash, slot);
      if (this.hashes[entry] === hash && this.equals(entry, source, from, to)) return entry;
      slot = (slot + 1) & mask;
    }
  }

  /**
   * One past the last byte of an entry.
   *
   * @param entry - Its position.
   */
  endOf(entry: number): number {
    return entry + 1 < this.count ? this.starts[entry + 1]! - 4 : this.text.at;
  }

  /** Forgets everything. */
  clear(): void {
    this.count = 0;
    this.text.clear();
    this.table.fill(-1);
  }

  private equals(entry: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[entry]!;
    if (this.endOf(entry) - start !== to - from) return false;
    const { bytes } = this.text;
    for (let i = from; i < to; i++) if (bytes[start + i - from] !== source[i]) return false;
    return true;
  }

  private insert(source: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    if (this.count === this.starts.length) {
      this.starts = grow(this.starts);
      this.hashes = grow(this.hashes);
    }
    const { text, count } = this;
    text.reserve(4 + to - from);
    text.view.setInt32(text.at, to - from, true);
    text.at += 4;
    this.starts[count] = text.at;
    text.write(source.subarray(from, to));
    this.hashes[count] = hash;
    this.table[slot] = count;
    this.count++;
    if (this.count * 2 > this.table.length) this.rehash();
    return count;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 4).fill(-1);
    const mask = this.table.length - 1;
    for (let entry = 0; entry < this.count; entry++) {
      const hash = this.hashes[entry]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.table[slot] !== -1) slot = (slot + 1) & mask;
      this.table[slot] = entry;
    }
  }
}

function grow(source: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(source.length * 2);
  out.set(source);
  return out;
}
