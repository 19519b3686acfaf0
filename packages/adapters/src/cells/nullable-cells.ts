import { hasBit } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import { COPY_SLACK, copyWords, viewOf } from "../bytes/copy-bytes.js";
import type { CellWriter } from "./cell-writer.js";

/** Writes a fixed text where a value is missing, and lets another writer write the rest. */
export class NullableCells implements CellWriter {
  readonly maxBytes: number;
  private readonly inner: CellWriter;
  private readonly validity: Uint8Array;
  private readonly missing: DataView;
  private readonly missingBytes: number;

  /**
   * @param inner - Writer of the present values.
   * @param validity - Bitmap of present values.
   * @param missing - Bytes that stand for a missing value.
   */
  constructor(inner: CellWriter, validity: Uint8Array, missing: Uint8Array) {
    const padded = new Uint8Array(missing.length + COPY_SLACK);
    padded.set(missing);
    this.inner = inner;
    this.validity = validity;
    this.missing = viewOf(padded);
    this.missingBytes = missing.length;
    this.maxBytes = Math.max(inner.maxBytes, missing.length);
  }

  write(row: number, out: ByteWriter, at: number): number {
    if (hasBit(this.validity, row)) return this.inner.write(row, out, at);
    return copyWords(this.missing, 0, this.missingBytes, out.view, at);
  }
}
