import type { FileInput } from "../file-input.js";
import type { ReadLimits } from "../read-limits.js";
import { createMemoryInput } from "./memory-input.js";
import { holdAll } from "./stream-input.js";

/**
 * An input that can be read several times: a stream is kept in memory.
 *
 * @param input - Any input.
 * @param limits - `heldBytes` is the most that is kept.
 * @throws SeedbedError `READ_LIMIT`.
 */
export async function toRepeatable(input: FileInput, limits: ReadLimits): Promise<FileInput> {
  if (input.once !== true) return input;
  return createMemoryInput(await holdAll(input.stream(), input.name, limits), input.name);
}
