/** Bytes beyond the promised room that may be touched, because several are written at a time. */
const SLACK = 16;

/**
 * One growing buffer that cells are written to, used again for every part.
 *
 * Hot loops write to `bytes` or `view` directly after {@link ByteWriter.reserve} and move `at` on themselves.
 */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>;
  /** The same memory as `bytes`, for writes of several bytes at once. */
  view: DataView;
  /** Where the next byte goes. */
  at = 0;

  /** @param sizeBytes - Room to start with; the buffer doubles when it is full. */
  constructor(sizeBytes: number = 1 << 16) {
    this.bytes = new Uint8Array(sizeBytes + SLACK);
    this.view = new DataView(this.bytes.buffer);
  }

  /**
   * Makes room.
   *
   * @param more - Bytes that are about to be written.
   */
  reserve(more: number): void {
    const needed = this.at + more + SLACK;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }

  /**
   * Appends bytes.
   *
   * @param source - What to append.
   */
  write(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.at);
    this.at += source.length;
  }

  /** What was written: a window on the buffer, valid until the next write. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.at);
  }

  /** Forgets what was written and keeps the memory. */
  clear(): void {
    this.at = 0;
  }
}
