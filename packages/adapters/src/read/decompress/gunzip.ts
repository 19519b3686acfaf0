import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Decompression } from "./decompression.js";

/** Gzip, of one member or several; what comes out does not depend on the implementation, so Node's own serves. */
export const gunzip: Decompression = {
  name: "gzip",
  magic: [0x1f, 0x8b],
  async *decompress(source, _heldBytes, onInput) {
    const stream = createGunzip({ chunkSize: 1 << 18 });
    const input = Readable.from(source, { objectMode: true });
    input.on("error", (error) => stream.destroy(error));
    input.pipe(stream);
    try {
      for await (const chunk of stream) {
        onInput(stream.bytesWritten);
        yield chunk as Uint8Array;
      }
    } finally {
      input.destroy();
      stream.destroy();
    }
  },
};
