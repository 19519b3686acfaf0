import type { FileInput } from "../file-input.js";
import { holdAll } from "../inputs/stream-input.js";
import { createFileInvalid, createReadLimit, toFileInvalid } from "../read-errors.js";
import type { ReadLimits } from "../read-limits.js";
import type { Decompression } from "./decompression.js";
import { gunzip } from "./gunzip.js";
import { unzstd } from "./unzstd.js";

/** Every way to decompress. A new one is its file and a line here. */
export const DECOMPRESSIONS: readonly Decompression[] = [gunzip, unzstd];

/** Bytes that may come out whatever went in: small files may be all zeros. */
const FREE_BYTES = 1 << 20;

/**
 * Finds how a file is compressed.
 *
 * @param head - Its first bytes.
 * @returns Undefined when it is not.
 */
export function findDecompression(head: Uint8Array): Decompression | undefined {
  return DECOMPRESSIONS.find(({ magic }) => head.length >= magic.length && magic.every((byte, i) => head[i] === byte));
}

/**
 * An input whose bytes are decompressed on the way.
 *
 * @param input - The compressed file.
 * @param decompression - How it is compressed.
 * @param limits - `inflation` bounds the bytes that come out, `heldBytes` those that are kept.
 */
export function decompressInput(input: FileInput, decompression: Decompression, limits: ReadLimits): FileInput {
  let kept: Promise<Uint8Array> | undefined;
  const open = (): AsyncIterable<Uint8Array> => inflate(input, decompression, limits);
  return {
    name: input.name.replace(/\.(gz|gzip|zst|zstd)$/i, ""),
    sizeBytes: undefined,
    ...(input.once === undefined ? {} : { once: input.once }),
    async *stream() {
      if (kept === undefined) yield* open();
      else yield await kept;
    },
    async slice(from, to) {
      kept ??= holdAll(open(), input.name, limits);
      return (await kept).subarray(from, to);
    },
  };
}

async function* inflate(input: FileInput, decompression: Decompression, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let given = 0;
  try {
    const chunks = decompression.decompress(input.stream(), limits.heldBytes, (bytes) => {
      taken = bytes;
    });
    for await (const chunk of chunks) {
      given += chunk.length;
      if (given > FREE_BYTES && given > taken * limits.inflation) {
        throw createReadLimit(input.name, "inflation", `grows more than ${limits.inflation} times when decompressed`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof RangeError) throw createFileInvalid(input.name, "cannot be decompressed", error);
    throw toFileInvalid(error, input.name);
  }
}
