/**
 * Cuts bytes into pieces of one size; the last may be smaller.
 *
 * @param body - Bytes in pieces of any size.
 * @param sizeBytes - Of each piece.
 */
export async function* cutPieces(body: AsyncIterable<Uint8Array>, sizeBytes: number): AsyncGenerator<Uint8Array, void> {
  let piece = new Uint8Array(sizeBytes);
  let filled = 0;
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length; ) {
      const taken = chunk.subarray(from, from + sizeBytes - filled);
      piece.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < sizeBytes) continue;
      yield piece;
      // A new one, as who got the last may still hold it.
      piece = new Uint8Array(sizeBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
