import { createAdapterError } from "../errors/adapter-error.js";
import type { Compression } from "./compression.js";
import { gzipCompression } from "./gzip.js";
import { zstdCompression } from "./zstd.js";

/** Every compression there is. A new one is its file and a line here. */
export const COMPRESSIONS: readonly Compression[] = [gzipCompression, zstdCompression];

/** Name of a compression. */
export type CompressionName = "gzip" | "zstd";

/**
 * Finds a compression.
 *
 * @param name - `gzip` or `zstd`.
 * @throws SeedbedError `COMPRESSION_UNKNOWN`.
 */
export function findCompression(name: CompressionName): Compression {
  const found = COMPRESSIONS.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  throw createAdapterError("COMPRESSION_UNKNOWN", `there is no compression "${String(name)}"`, {
    details: { compression: name },
  });
}
