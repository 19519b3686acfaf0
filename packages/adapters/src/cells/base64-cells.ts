import { base64Bytes, writeBase64 } from "../bytes/write-base64.js";
import type { CellBuffer } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";
import { longestOf, type Texts } from "./text-cells.js";

/**
 * Encodes raw bytes as base64.
 *
 * @param values - Raw bytes.
 * @param from - First value.
 * @param to - One past the last value.
 * @param quote - Byte around each; 0 for none.
 * @param buffer - Where to.
 */
export function encodeBase64(values: Texts, from: number, to: number, quote: number, buffer: CellBuffer): CellColumn {
  const { offsets, bytes, validity } = values;
  const { writer, offsets: starts } = buffer;
  starts[from] = writer.at;
  for (let i = from; i < to; i++) {
    writer.reserve(base64Bytes(offsets[i + 1]! - offsets[i]!));
    writer.at = writeBase64(bytes, offsets[i]!, offsets[i + 1]!, writer.bytes, writer.at);
    starts[i + 1] = writer.at;
  }
  return buffer.column(quote, base64Bytes(longestOf(offsets, from, to)) + 2, validity);
}
