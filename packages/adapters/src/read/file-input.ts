/** A file to be read: from disk, from memory, or from a stream. */
export interface FileInput {
  /** Such as `orders.csv`: for messages, and where a format names its table after the file. */
  readonly name: string;
  /** Size in bytes, where it is known before reading. */
  readonly sizeBytes: number | undefined;
  /** True when {@link FileInput.stream} can be asked for only once. */
  readonly once?: boolean;
  /** The bytes from front to back, decompressed; may be asked for again unless the input is a stream. */
  stream(): AsyncIterable<Uint8Array>;
  /**
   * Some bytes, for formats with a directory at their end. A stream is kept in memory for this, up to the limit.
   *
   * @param from - First byte.
   * @param to - One past the last byte.
   */
  slice(from: number, to: number): Promise<Uint8Array>;
}
