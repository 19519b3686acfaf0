import type { Decompression } from "./decompression.js";

/** Zstandard by fzstd, which works piece by piece on every Node version. */
export const unzstd: Decompression = {
  name: "zstd",
  magic: [0x28, 0xb5, 0x2f, 0xfd],
  async *decompress(source, heldBytes, onInput) {
    const { Decompress } = await import("fzstd");
    let ready: Uint8Array[] = [];
    const stream = new Decompress((chunk) => {
      if (chunk.length > 0) ready.push(chunk.slice());
    });
    let taken = 0;
    let checked = false;
    for await (const chunk of source) {
      if (!checked) assertWindow(chunk, heldBytes);
      checked = true;
      // Small pieces, so that what waits to be taken stays small when it grows a thousandfold.
      for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
        const piece = chunk.subarray(from, from + PIECE_BYTES);
        taken += piece.length;
        onInput(taken);
        stream.push(piece);
        const out = ready;
        ready = [];
        yield* out;
      }
    }
    stream.push(new Uint8Array(0), true);
    yield* ready;
  },
};

const PIECE_BYTES = 1 << 12;

/**
 * Refuses frames that want a larger window than may be held.
 *
 * @source RFC 8878, section 3.1.1.1.2, window descriptor.
 */
function assertWindow(head: Uint8Array, heldBytes: number): void {
  const descriptor = head[4] ?? 0;
  if ((descriptor & 0x20) !== 0) return;
  const window = head[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  if (base + (base / 8) * (window & 7) > heldBytes) throw new Error("the frame asks for a window beyond the limit");
}
