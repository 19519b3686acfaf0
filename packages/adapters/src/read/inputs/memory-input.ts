import type { FileInput } from "../file-input.js";

/**
 * Bytes in memory as an input.
 *
 * @param bytes - The file.
 * @param name - What messages call it.
 */
export function createMemoryInput(bytes: Uint8Array, name: string): FileInput {
  return {
    name,
    sizeBytes: bytes.length,
    async *stream() {
      yield bytes;
    },
    slice: async (from, to) => bytes.subarray(from, to),
  };
}
