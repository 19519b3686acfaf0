import type { FileInput } from "../file-input.js";

/** The first bytes of an input, and the input with nothing taken from it. */
export interface PeekedInput {
  readonly head: Uint8Array;
  readonly input: FileInput;
}

/**
 * Looks at the first bytes of an input.
 *
 * @param input - The input; do not use it afterwards.
 * @param sizeBytes - How many bytes are wanted; fewer when the file is shorter.
 */
export async function peekInput(input: FileInput, sizeBytes: number): Promise<PeekedInput> {
  const iterator = input.stream()[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < sizeBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(chunks).subarray(0, sizeBytes);
  if (input.once !== true) {
    await iterator.return?.();
    return { head, input };
  }
  return { head, input: replay(input, chunks, iterator) };
}

/** A stream whose first chunks were taken: it starts with them again. */
function replay(input: FileInput, chunks: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): FileInput {
  return {
    name: input.name,
    sizeBytes: input.sizeBytes,
    once: true,
    async *stream() {
      yield* chunks;
      yield* { [Symbol.asyncIterator]: () => rest };
    },
    slice: (from, to) => input.slice(from, to),
  };
}
