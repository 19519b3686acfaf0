import type { FileInput } from "../file-input.js";

/**
 * An input that tells how far it was read; every reading counts from the start.
 *
 * @param input - The input.
 * @param onBytes - Told the number of bytes so far.
 */
export function countBytes(input: FileInput, onBytes: (bytes: number) => void): FileInput {
  return {
    name: input.name,
    sizeBytes: input.sizeBytes,
    ...(input.once === undefined ? {} : { once: input.once }),
    async *stream() {
      let bytes = 0;
      for await (const chunk of input.stream()) {
        bytes += chunk.length;
        onBytes(bytes);
        yield chunk;
      }
    },
    slice: (from, to) => input.slice(from, to),
  };
}
