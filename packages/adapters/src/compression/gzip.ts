import type { Compression } from "./compression.js";

/** A third of the time of level 6 for nine tenths of its effect. */
const LEVEL = 3;

/**
 * Gzip by pako, a port of zlib: `node:zlib` gives other bytes on other processors and Node versions.
 *
 * @source RFC 1952; a file of several members decompresses to their concatenation.
 */
export const gzipCompression: Compression = {
  name: "gzip",
  extension: "gz",
  async load() {
    const { gzip } = await import("pako");
    return (bytes) => gzip(bytes, { level: LEVEL });
  },
};
