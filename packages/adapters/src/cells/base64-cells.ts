import type { ByteWriter } from "../bytes/byte-writer.js";
import { base64Bytes, writeBase64 } from "../bytes/write-base64.js";
import type { CellWriter } from "./cell-writer.js";

const QUOTE = 34;

/** Writes raw bytes as base64. */
export class Base64Cells implements CellWriter {
  readonly maxBytes: number;
  private readonly offsets: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly quoted: boolean;

  /**
   * @param offsets - Where each value starts in `bytes`, and one more.
   * @param bytes - Raw bytes.
   * @param quoted - True to put double quotes around.
   */
  constructor(offsets: Int32Array, bytes: Uint8Array, quoted: boolean) {
    this.offsets = offsets;
    this.bytes = bytes;
    this.quoted = quoted;
    let longest = 0;
    for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, offsets[i]! - offsets[i - 1]!);
    this.maxBytes = base64Bytes(longest) + 2;
  }

  write(row: number, out: ByteWriter, at: number): number {
    let to = at;
    if (this.quoted) out.bytes[to++] = QUOTE;
    to = writeBase64(this.bytes, this.offsets[row]!, this.offsets[row + 1]!, out.bytes, to);
    if (this.quoted) out.bytes[to++] = QUOTE;
    return to;
  }
}
