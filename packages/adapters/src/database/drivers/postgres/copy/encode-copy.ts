import type { Batch } from "@seedbed/core";
import { ByteWriter } from "../../../../bytes/byte-writer.js";
import { createEntries } from "../../../../cells/cell-column.js";
import { type RowFrame, writeRows } from "../../../../cells/row-writer.js";
import { CopyCellFactory } from "./copy-cells.js";
import type { CopyTarget } from "./read-targets.js";

const TAB = 9;
const LF = 10;
const BACKSLASH = 92;
const CAPITAL_N = 78;

/** Rows sent at a time: enough to be worth a message, few enough that the server is not kept waiting. */
const CHUNK_ROWS = 8192;

const FRAME: RowFrame = {
  open: 0,
  keys: undefined,
  between: TAB,
  missing: createEntries([Uint8Array.of(BACKSLASH, CAPITAL_N)]),
  close: createEntries([Uint8Array.of(LF)]),
};

/**
 * Encodes batches in COPY's text format.
 *
 * @param batches - Rows.
 * @param targets - The columns, in order.
 * @returns Chunks of whole rows; each is the reader's to keep.
 */
export async function* encodeCopy(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  targets: readonly CopyTarget[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const factory = new CopyCellFactory();
  const writer = new ByteWriter();
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += CHUNK_ROWS) {
      const to = Math.min(batch.length, from + CHUNK_ROWS);
      factory.begin();
      writer.clear();
      const cells = targets.map((target) => factory.create(batch.columns[target.column]!, target, from, to));
      writeRows({ cells, absent: undefined }, FRAME, from, to, writer);
      // The socket holds on to what it was given, while the buffer is used again.
      yield writer.written().slice();
    }
  }
}
