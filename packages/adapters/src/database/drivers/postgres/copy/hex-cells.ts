import type { CellBuffer } from "../../../../cells/cell-buffer.js";
import type { CellColumn } from "../../../../cells/cell-column.js";
import { longestOf, type Texts } from "../../../../cells/text-cells.js";

const BACKSLASH = 92;
const X = 120;
const DIGITS = new TextEncoder().encode("0123456789abcdef");

/**
 * Encodes raw bytes as hexadecimal digits, as `bytea` reads them, escaped for COPY.
 *
 * @param values - Raw bytes.
 * @param from - First value.
 * @param to - One past the last value.
 * @param buffer - Where to.
 */
export function encodeHex(values: Texts, from: number, to: number, buffer: CellBuffer): CellColumn {
  const { offsets, bytes, validity } = values;
  const { writer, offsets: starts } = buffer;
  starts[from] = writer.at;
  for (let i = from; i < to; i++) {
    writer.reserve((offsets[i + 1]! - offsets[i]!) * 2 + 3);
    const out = writer.bytes;
    let at = writer.at;
    out[at++] = BACKSLASH;
    out[at++] = BACKSLASH;
    out[at++] = X;
    for (let b = offsets[i]!; b < offsets[i + 1]!; b++) {
      out[at++] = DIGITS[bytes[b]! >> 4]!;
      out[at++] = DIGITS[bytes[b]! & 15]!;
    }
    writer.at = at;
    starts[i + 1] = at;
  }
  return buffer.column(0, longestOf(starts, from, to), validity);
}
