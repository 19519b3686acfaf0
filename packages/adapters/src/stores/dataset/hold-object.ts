import { createAdapterError } from "../../errors/adapter-error.js";
import type { ObjectStore } from "../contract/object-store.js";

/**
 * Reads an object into memory.
 *
 * @param store - Where from.
 * @param key - Which one.
 * @param maxBytes - Most bytes it may have.
 * @param signal - Ends the reading.
 * @throws SeedbedError `STORE_MISSING`, `STORE_DAMAGED` when it is larger.
 */
export async function holdObject(store: ObjectStore, key: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of store.get(key)) {
    signal?.throwIfAborted();
    size += chunk.length;
    if (size > maxBytes)
      throw createAdapterError("STORE_DAMAGED", `${key} has more than ${maxBytes} bytes`, { details: { key } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
