import type { Compress } from "../../../compression/compression.js";
import { gzipCompression } from "../../../compression/gzip.js";
import { zstdCompression } from "../../../compression/zstd.js";
import { compressSnappy } from "./snappy-compress.js";
import { decompressSnappy } from "./snappy-decompress.js";

/** Decompresses a page that becomes `size` bytes; throws when it does not. */
export type Decompress = (bytes: Uint8Array, size: number) => Uint8Array;

/** A way to compress pages. */
export interface ParquetCodec {
  readonly name: "none" | "snappy" | "gzip" | "zstd";
  /** Its number in files. */
  readonly id: number;
  /** Loads what writes it. */
  compressor(): Promise<Compress>;
  /** Loads what reads it. */
  decompressor(): Promise<Decompress>;
}

/**
 * The ways to compress pages.
 *
 * @source Apache Parquet, parquet.thrift, CompressionCodec.
 */
export const CODECS: readonly ParquetCodec[] = [
  {
    name: "none",
    id: 0,
    compressor: async () => (bytes) => bytes,
    decompressor: async () => (bytes) => bytes,
  },
  {
    name: "snappy",
    id: 1,
    compressor: async () => compressSnappy,
    decompressor: async () => decompressSnappy,
  },
  {
    name: "gzip",
    id: 2,
    compressor: () => gzipCompression.load(),
    async decompressor() {
      // Reading may use the platform's library: whatever wrote the bytes, the same ones come out.
      const { gunzipSync } = await import("node:zlib");
      return (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(1, size) });
    },
  },
  {
    name: "zstd",
    id: 6,
    compressor: () => zstdCompression.load(),
    async decompressor() {
      const { decompressZstd } = await import("../../../columnar/decompress-zstd.js");
      return decompressZstd;
    },
  },
];
