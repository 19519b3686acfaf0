import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import { decompressSnappy } from "../../parquet/codecs/snappy-decompress.js";

/** Decompresses a block. */
export type InflateBlock = (bytes: Uint8Array) => Uint8Array;

/**
 * Loads what decompresses the blocks of a file.
 *
 * @param codec - Name of the codec, as files spell it.
 * @param file - Name of the file.
 * @param limits - Limits.
 * @throws RangeError for codecs that are not known.
 * @source Apache Avro 1.12 Specification, "Required Codecs" and "Optional Codecs".
 */
export async function loadInflate(codec: string, file: string, limits: ReadLimits): Promise<InflateBlock> {
  const most = limits.heldBytes;
  const assertSize = (size: number): void => {
    if (!(size <= most)) throw beyondLimit(file, "heldBytes", `a block of ${size} bytes`);
  };
  switch (codec) {
    case "null":
      return (bytes) => bytes;
    case "deflate": {
      const { inflateRawSync } = await import("node:zlib");
      return (bytes) => {
        try {
          return inflateRawSync(bytes, { maxOutputLength: most });
        } catch (error) {
          if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") assertSize(Number.POSITIVE_INFINITY);
          throw error;
        }
      };
    }
    case "snappy":
      return (bytes) => {
        let size = 0;
        for (let i = 0, factor = 1; i < 5; i++, factor *= 128) {
          size += ((bytes[i] ?? 0) & 127) * factor;
          if ((bytes[i] ?? 0) < 128) break;
        }
        assertSize(size);
        // A checksum of four bytes follows.
        return decompressSnappy(bytes.subarray(0, bytes.length - 4), size);
      };
    case "zstandard": {
      const { inflateZstd } = await import("../../../columnar/decompress-zstd.js");
      return (bytes) => inflateZstd(bytes, assertSize);
    }
    default:
      throw new RangeError(`compression ${codec.slice(0, 20)} is not known`);
  }
}
