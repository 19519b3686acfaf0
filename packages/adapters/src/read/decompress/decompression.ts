import type { CompressionName } from "../../compression/compressions.js";

/** A way to read compressed files. */
export interface Decompression {
  readonly name: CompressionName;
  /** What such files start with. */
  readonly magic: readonly number[];
  /**
   * Decompresses piece by piece.
   *
   * @param source - The compressed file.
   * @param heldBytes - Most bytes the decoder may set aside for itself.
   * @param onInput - Told how many compressed bytes were taken so far.
   */
  decompress(source: AsyncIterable<Uint8Array>, heldBytes: number, onInput: (bytes: number) => void): AsyncIterable<Uint8Array>;
}
