import type { FileInput } from "../file-input.js";
import { createFileInvalid, createReadLimit } from "../read-errors.js";
import type { ReadLimits } from "../read-limits.js";

/**
 * A stream as an input: it is read once from front to back, or kept in memory when places in it are asked for.
 *
 * @param source - Chunks of bytes.
 * @param name - What messages call it.
 * @param limits - `heldBytes` is the most that is kept.
 */
export function createStreamInput(source: AsyncIterable<Uint8Array>, name: string, limits: ReadLimits): FileInput {
  let started = false;
  let kept: Promise<Uint8Array> | undefined;
  const start = (): AsyncIterable<Uint8Array> => {
    if (started) throw createFileInvalid(name, "a stream can be read only once");
    started = true;
    return source;
  };
  return {
    name,
    sizeBytes: undefined,
    once: true,
    async *stream() {
      if (kept === undefined) yield* start();
      else yield await kept;
    },
    async slice(from, to) {
      kept ??= holdAll(start(), name, limits);
      return (await kept).subarray(from, to);
    },
  };
}

/**
 * Reads everything into memory.
 *
 * @param source - Chunks of bytes.
 * @param name - What messages call it.
 * @param limits - `heldBytes` is the most that is kept.
 * @throws SeedbedError `READ_LIMIT`.
 */
export async function holdAll(source: AsyncIterable<Uint8Array>, name: string, limits: ReadLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limits.heldBytes) {
      throw createReadLimit(name, "heldBytes", `would hold more than ${limits.heldBytes} bytes in memory`);
    }
    chunks.push(chunk);
  }
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
