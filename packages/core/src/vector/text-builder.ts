import { writeUtf8 } from "./utf8.js";
import type { ValueType } from "./value-type.js";
import type { Dictionary, TextVector } from "./vector.js";

/** Bytes behind the text that belong to a builder too, so that words may be copied in groups. */
export const TEXT_SLACK = 16;

/**
 * Builds a text vector value by value, byte by byte, without a string a cell.
 *
 * Write a value's parts, then call {@link TextBuilder.end}. Hot loops may write to `bytes` or `view` directly after
 * {@link TextBuilder.reserve}, up to {@link TEXT_SLACK} bytes further than they reserved, and move `at` on themselves.
 *
 * @example
 * ```ts
 * const builder = new TextBuilder(2, 8);
 * builder.write("a"); builder.end();
 * builder.write("bc"); builder.end();
 * const vector = builder.finish(); // "a", "bc"
 * ```
 */
export class TextBuilder {
  bytes: Uint8Array;
  /** The same memory as `bytes`, for writes of several bytes at once. */
  view: DataView;
  /** Where the next byte goes. */
  at = 0;
  private ascii = true;
  private plain = false;
  private count = 0;
  private readonly offsets: Int32Array;

  /**
   * @param length - Number of values.
   * @param bytesEach - Expected bytes a value; the buffer grows when it is more.
   */
  constructor(length: number, bytesEach: number) {
    this.offsets = new Int32Array(length + 1);
    this.bytes = new Uint8Array(Math.max(64, Math.ceil(length * bytesEach)) + TEXT_SLACK);
    this.view = new DataView(this.bytes.buffer);
  }

  /**
   * Makes room.
   *
   * @param more - Bytes that are about to be written.
   */
  reserve(more: number): void {
    const needed = this.at + more + TEXT_SLACK;
    if (needed > this.bytes.length) this.grow(needed);
  }

  /** What the values so far took says how much all will take; where it says too little, the buffer doubles. */
  private grow(needed: number): void {
    const { count, offsets, bytes } = this;
    const expected = count === 0 ? 0 : (offsets[count]! / count) * (offsets.length - 1);
    const size = expected > bytes.length ? Math.ceil(expected * 1.02) : bytes.length * 2;
    this.bytes = new Uint8Array(Math.max(needed, size));
    this.bytes.set(bytes.subarray(0, this.at));
    this.view = new DataView(this.bytes.buffer);
  }

  /** Appends a string to the current value. */
  write(text: string): void {
    this.reserve(text.length * 3);
    const from = this.at;
    this.at = writeUtf8(text, this.bytes, from);
    if (this.at - from !== text.length) this.ascii = false;
  }

  /** Appends raw bytes to the current value. */
  writeBytes(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.at);
    this.at += source.length;
    this.ascii = false;
  }

  /** Appends a dictionary entry to the current value. */
  writeEntry(dictionary: Dictionary, index: number): void {
    const from = dictionary.offsets[index]!;
    const to = dictionary.offsets[index + 1]!;
    this.reserve(to - from);
    const { bytes } = this;
    const source = dictionary.bytes;
    let at = this.at;
    for (let i = from; i < to; i++) bytes[at++] = source[i]!;
    this.at = at;
    if (!dictionary.ascii) this.ascii = false;
  }

  /** Declares that bytes written directly may be above 127. */
  markNonAscii(): void {
    this.ascii = false;
  }

  /** Declares that every byte written is one of `isPlainByte`. */
  markPlain(): void {
    this.plain = true;
  }

  /** Ends the current value. */
  end(): void {
    this.offsets[++this.count] = this.at;
  }

  /**
   * The vector built.
   *
   * @param validity - Bitmap of present values, null when all are.
   * @param type - `string` unless bytes were written.
   */
  finish(validity: Uint8Array | null = null, type: ValueType & { type: "string" | "bytes" } = { type: "string" }): TextVector {
    return {
      layout: "text",
      type,
      length: this.count,
      validity,
      offsets: this.offsets,
      bytes: this.bytes.subarray(0, this.at),
      ascii: this.ascii,
      ...(this.plain ? { plain: true } : {}),
    };
  }
}
