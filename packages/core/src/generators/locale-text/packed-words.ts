import { isPlainByte } from "../../vector/plain-bytes.js";
import { TEXT_SLACK } from "../../vector/text-builder.js";
import type { Dictionary } from "../../vector/vector.js";

const GROUP = 8;
/** Groups that are written whatever the length of the entry: few words are longer, and a loop that is not there is not mispredicted. */
const ALWAYS = TEXT_SLACK / GROUP;

/**
 * Entries of a dictionary in groups of eight bytes, so that they are copied a group at a time.
 *
 * Groups travel as floating-point numbers, the widest ones there are. None of them is a NaN, which engines may alter: its last
 * two bytes would be `F0`–`FF` and `7F` or `FF`, which never follow each other in UTF-8.
 */
export class PackedWords {
  /** Length of the longest entry, bytes. */
  readonly widest: number;
  /** Mean length of the entries, bytes. */
  readonly mean: number;
  readonly size: number;
  /** True when every byte is one of {@link isPlainByte}. */
  readonly plain: boolean;
  private readonly groups: Float64Array;
  /** First group of each entry. */
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;

  constructor({ bytes, offsets }: Dictionary) {
    const size = offsets.length - 1;
    this.size = size;
    this.plain = bytes.every(isPlainByte);
    this.mean = size === 0 ? 0 : offsets[size]! / size;
    this.starts = new Int32Array(size + 1);
    this.lengths = new Int32Array(size);
    let widest = 0;
    for (let i = 0; i < size; i++) {
      const length = offsets[i + 1]! - offsets[i]!;
      this.lengths[i] = length;
      this.starts[i + 1] = this.starts[i]! + Math.max(ALWAYS, Math.ceil(length / GROUP));
      widest = Math.max(widest, length);
    }
    this.widest = widest;
    const packed = new Uint8Array(this.starts[size]! * GROUP);
    for (let i = 0; i < size; i++) packed.set(bytes.subarray(offsets[i]!, offsets[i + 1]!), this.starts[i]! * GROUP);
    const view = new DataView(packed.buffer);
    this.groups = new Float64Array(this.starts[size]!);
    for (let group = 0; group < this.groups.length; group++) this.groups[group] = view.getFloat64(group * GROUP, true);
  }

  /**
   * Writes an entry.
   *
   * @param view - Where to; up to {@link TEXT_SLACK} bytes behind the entry are overwritten.
   * @param at - First byte to write.
   * @param index - Which entry.
   * @returns One past the entry's last byte.
   */
  copy(view: DataView, at: number, index: number): number {
    const { groups } = this;
    const start = this.starts[index]!;
    const length = this.lengths[index]!;
    view.setFloat64(at, groups[start]!, true);
    view.setFloat64(at + GROUP, groups[start + 1]!, true);
    for (let done = ALWAYS * GROUP; done < length; done += GROUP) {
      view.setFloat64(at + done, groups[start + done / GROUP]!, true);
    }
    return at + length;
  }
}

const packed = new WeakMap<Dictionary, PackedWords>();

/**
 * The packed entries of a dictionary, made once.
 *
 * @param dictionary - Any dictionary.
 */
export function packWords(dictionary: Dictionary): PackedWords {
  let words = packed.get(dictionary);
  if (words === undefined) {
    words = new PackedWords(dictionary);
    packed.set(dictionary, words);
  }
  return words;
}
