import type { Compress, Compression } from "./compression.js";

/** Rows of test data compress no better at higher levels, and level 3 takes half as long again. */
const LEVEL = 1;

let loading: Promise<Compress> | undefined;

/**
 * Zstandard by the reference library compiled to WebAssembly: `node:zlib` has it from Node 22.15 only.
 *
 * @source RFC 8878; a file of several frames decompresses to their concatenation.
 */
export const zstdCompression: Compression = {
  name: "zstd",
  extension: "zst",
  load() {
    // A second `init` would swap the library's memory while a compression is under way.
    loading ??= loadZstd();
    return loading;
  },
};

async function loadZstd(): Promise<Compress> {
  const { compress, init } = await import("@bokuweb/zstd-wasm");
  await init();
  return (bytes) => compress(bytes, LEVEL);
}
