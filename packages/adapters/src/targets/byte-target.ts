/**
 * Where the bytes of one file go. After `commit` all of them are there; after `abort` none is, where that can be had.
 */
export interface ByteTarget {
  /** Path for people, or `-` for a stream. */
  readonly path: string;

  /**
   * Takes bytes, in order.
   *
   * @param bytes - Not touched by the caller until the promise resolves.
   * @throws SeedbedError `FILE_WRITE_FAILED` or `OUT_CLOSED`.
   */
  write(bytes: Uint8Array): Promise<void>;

  /** Makes sure that everything is stored, and closes; nothing shows yet. */
  prepare(): Promise<void>;

  /** Lets everything show at once. */
  commit(): Promise<void>;

  /** Takes everything back. May be called at any time, also twice. */
  abort(): Promise<void>;
}
