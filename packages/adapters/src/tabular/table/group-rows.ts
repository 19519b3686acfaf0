import type { RawChunk } from "./raw-chunk.js";
import { createValueChunk, type ValueChunkOptions, type ValueRow } from "./value-chunk.js";

const CHUNK_ROWS = 1024;

/**
 * Puts rows together to chunks.
 *
 * @param rows - Rows, in groups of any size.
 * @param options - How their values are to be taken.
 */
export async function* groupRows(
  rows: AsyncIterable<readonly ValueRow[]> | Iterable<readonly ValueRow[]>,
  options: ValueChunkOptions,
): AsyncGenerator<RawChunk> {
  let group: ValueRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      group.push(row);
      if (group.length < CHUNK_ROWS) continue;
      yield createValueChunk(group, options);
      group = [];
    }
  }
  if (group.length > 0) yield createValueChunk(group, options);
}
