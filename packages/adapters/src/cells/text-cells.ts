import type { ByteWriter } from "../bytes/byte-writer.js";
import { viewOf } from "../bytes/copy-bytes.js";
import type { CellWriter } from "./cell-writer.js";

const HIGH = 0x80808080 | 0;
const ONES = 0x01010101;

/** How a text format writes text: which bytes it must not write as they are, and what it writes instead. */
export interface TextForm {
  /** Bytes below this one are escaped. */
  readonly below: number;
  /** Two more bytes that are escaped. */
  readonly escaped: readonly [number, number];
  /** Byte before and after every text; none when text stands bare unless it must be escaped. */
  readonly quote: number | undefined;
  /** Most bytes an escaped text takes. */
  maxBytes(length: number): number;
  /** Length in bytes of the texts that `mustEscape` is asked about; every text when undefined, none when -1. */
  readonly doubtfulLength: number | undefined;
  /** True for a text that is escaped although no byte of it may ask for it. */
  mustEscape(source: Uint8Array, from: number, end: number): boolean;
  /** Writes a text escaped, with what goes around it; returns one past the last byte. */
  escape(source: Uint8Array, from: number, end: number, out: Uint8Array, at: number): number;
}

/**
 * Writes text. It is copied and searched for bytes to be escaped four bytes at a time; what holds one is written again, escaped.
 *
 * @source H. S. Warren, "Hacker's Delight", section 6-1 (finding a byte in a word).
 */
export class TextCells implements CellWriter {
  readonly maxBytes: number;
  private readonly offsets: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly form: TextForm;
  private readonly below: number;
  private readonly first: number;
  private readonly second: number;
  private readonly quoted: boolean;
  private readonly doubtfulLength: number | undefined;

  /**
   * @param offsets - Where each text starts in `bytes`, and one more.
   * @param bytes - UTF-8.
   * @param form - How the format writes text.
   */
  constructor(offsets: Int32Array, bytes: Uint8Array, form: TextForm) {
    this.offsets = offsets;
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.form = form;
    this.below = form.below;
    this.first = form.escaped[0];
    this.second = form.escaped[1];
    this.quoted = form.quote !== undefined;
    this.doubtfulLength = form.doubtfulLength;
    let longest = 0;
    for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, offsets[i]! - offsets[i - 1]!);
    this.maxBytes = form.maxBytes(longest);
  }

  write(row: number, out: ByteWriter, at: number): number {
    const from = this.offsets[row]!;
    const end = this.offsets[row + 1]!;
    const doubtful = this.doubtfulLength;
    if ((doubtful === undefined || doubtful === end - from) && this.form.mustEscape(this.bytes, from, end)) {
      return this.form.escape(this.bytes, from, end, out.bytes, at);
    }
    const source = this.view;
    const below = this.below;
    const first = this.first;
    const second = this.second;
    const view = out.view;
    let to = at;
    if (this.quoted) view.setUint8(to++, this.form.quote!);
    const low = Math.imul(below, ONES);
    const firsts = Math.imul(first, ONES);
    const seconds = Math.imul(second, ONES);
    let found = 0;
    let i = from;
    for (; i + 4 <= end; i += 4, to += 4) {
      const word = source.getInt32(i, true);
      view.setInt32(to, word, true);
      const a = word ^ firsts;
      const b = word ^ seconds;
      found |= ((word - low) & ~word) | ((a - ONES) & ~a) | ((b - ONES) & ~b);
    }
    found &= HIGH;
    for (; i < end; i++) {
      const byte = source.getUint8(i);
      view.setUint8(to++, byte);
      if (byte < below || byte === first || byte === second) found = 1;
    }
    if (found !== 0) return this.form.escape(this.bytes, from, end, out.bytes, at);
    if (this.quoted) view.setUint8(to++, this.form.quote!);
    return to;
  }
}
