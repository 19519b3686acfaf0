import type { Dictionary } from "../../vector/vector.js";

/** Bytes that may be written beyond the end of a word. */
export const SLACK = 4;

/** Entries of a dictionary in groups of four bytes, so that they are copied a group at a time. */
export class PackedWords {
  /** Length of the longest entry, bytes. */
  readonly widest: number;
  readonly size: number;
  private readonly groups: Int32Array;
  /** First group of each entry. */
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;

  constructor({ bytes, offsets }: Dictionary) {
    const size = offsets.length - 1;
    this.size = size;
    this.starts = new Int32Array(size + 1);
    this.lengths = new Int32Array(size);
    let widest = 0;
    for (let i = 0; i < size; i++) {
      const length = offsets[i + 1]! - offsets[i]!;
      this.lengths[i] = length;
      this.starts[i + 1] = this.starts[i]! + ((length + 3) >> 2);
      widest = Math.max(widest, length);
    }
    this.widest = widest;
    this.groups = new Int32Array(this.starts[size]!);
    for (let i = 0; i < size; i++) {
      for (let at = offsets[i]!, k = 0; at < offsets[i + 1]!; at++, k++) {
        this.groups[this.starts[i]! + (k >> 2)]! |= bytes[at]! << ((k & 3) << 3);
      }
    }
  }

  /**
   * Writes an entry.
   *
   * @param view - Where to; up to {@link SLACK} bytes behind the entry are overwritten.
   * @param at - First byte to write.
   * @param index - Which entry.
   * @returns One past the entry's last byte.
   */
  copy(view: DataView, at: number, index: number): number {
    const { groups, starts } = this;
    const end = starts[index + 1]!;
    let to = at;
    for (let group = starts[index]!; group < end; group++) {
      view.setInt32(to, groups[group]!, true);
      to += 4;
    }
    return at + this.lengths[index]!;
  }
}
