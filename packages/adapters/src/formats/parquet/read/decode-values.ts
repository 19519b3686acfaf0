import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLeaf } from "./column-tree.js";
import type { LeafValues } from "./leaf-values.js";
import type { ReadBudget } from "./read-budget.js";
import { readDelta } from "./read-delta.js";
import { readHybrid } from "./read-hybrid.js";

/** What decoding a page needs besides its bytes. */
export interface PageContext {
  readonly leaf: ReadLeaf;
  readonly budget: ReadBudget;
  readonly dictionary: LeafValues | undefined;
}

/**
 * Decodes the values of a page.
 *
 * @param encoding - Number of the encoding.
 * @param bytes - The page, decompressed.
 * @param from - First byte of the values.
 * @param count - Values that are present.
 * @param values - Takes them.
 * @param context - The column.
 * @source Apache Parquet, Encodings.md.
 */
export function decodeValues(
  encoding: number,
  bytes: Uint8Array,
  from: number,
  count: number,
  values: LeafValues,
  context: PageContext,
): void {
  if (encoding === 2 || encoding === 8) {
    if (context.dictionary === undefined) throw new RangeError("a page without its dictionary");
    const indices = new Int32Array(count);
    if (count > 0) readHybrid(bytes, from + 1, bytes[from] ?? 33, indices);
    values.addEntries(context.dictionary, indices);
  } else if (encoding === 0) values.addPlain(bytes, from, count);
  else values.addPlain(toPlain(encoding, bytes, from, count, context), 0, count);
}

function toPlain(encoding: number, bytes: Uint8Array, from: number, count: number, context: PageContext): Uint8Array {
  const { physical } = context.leaf.element;
  if (encoding === 3 && physical === "boolean") return joinRuns(bytes, from, count);
  if (encoding === 5 && (physical === "int32" || physical === "int64")) {
    return readDelta(bytes, from, count, physical === "int32" ? 4 : 8).bytes;
  }
  if (encoding === 6 && physical === "byteArray") return joinLengths(bytes, from, count);
  if (encoding === 7 && (physical === "byteArray" || physical === "fixed")) return joinPrefixes(bytes, from, count, context);
  if (encoding === 9) return joinStreams(bytes, from, count, context.leaf);
  throw new RangeError(`encoding ${encoding} of ${physical} values is not known`);
}

/** RLE of truth values. */
function joinRuns(bytes: Uint8Array, from: number, count: number): Uint8Array {
  const bits = new Uint8Array(count);
  if (count > 0) readHybrid(bytes, from + 4, 1, bits);
  const packed = new Uint8Array((count + 7) >> 3);
  for (let i = 0; i < count; i++) packed[i >> 3]! |= bits[i]! << (i & 7);
  return packed;
}

/** DELTA_LENGTH_BYTE_ARRAY. */
function joinLengths(bytes: Uint8Array, from: number, count: number): Uint8Array {
  const { bytes: lengths, end } = readDelta(bytes, from, count, 4);
  const sizes = new DataView(lengths.buffer);
  if (lengths.length !== count * 4) throw new RangeError("values end early");
  const out = new Uint8Array(count * 4 + bytes.length - end);
  const view = new DataView(out.buffer);
  let at = end;
  let to = 0;
  for (let i = 0; i < count; i++) {
    const size = sizes.getInt32(i * 4, true);
    if (size < 0 || at + size > bytes.length) throw new RangeError("values end early");
    view.setInt32(to, size, true);
    out.set(bytes.subarray(at, at + size), to + 4);
    at += size;
    to += 4 + size;
  }
  return out;
}

/** DELTA_BYTE_ARRAY: each value shares a prefix with the one before. */
function joinPrefixes(bytes: Uint8Array, from: number, count: number, { budget, leaf }: PageContext): Uint8Array {
  const { bytes: lengths, end } = readDelta(bytes, from, count, 4);
  if (lengths.length !== count * 4) throw new RangeError("values end early");
  const prefixes = new DataView(lengths.buffer);
  const suffixes = joinLengths(bytes, end, count);
  let total = suffixes.length;
  for (let i = 0; i < count; i++) total += Math.max(0, prefixes.getInt32(i * 4, true));
  budget.spend(total);
  if (total > budget.limits.heldBytes) throw beyondLimit(budget.file, "heldBytes", `${total} bytes in a page of ${leaf.name}`);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const source = new DataView(suffixes.buffer);
  const head = leaf.element.physical === "fixed" ? 0 : 4;
  let at = 0;
  let to = 0;
  let before = 0;
  let beforeSize = 0;
  for (let i = 0; i < count; i++) {
    const prefix = prefixes.getInt32(i * 4, true);
    const suffix = source.getInt32(at, true);
    if (prefix < 0 || prefix > beforeSize) throw new RangeError("a prefix longer than the value before");
    if (head > 0) view.setInt32(to, prefix + suffix, true);
    out.copyWithin(to + head, before, before + prefix);
    out.set(suffixes.subarray(at + 4, at + 4 + suffix), to + head + prefix);
    before = to + head;
    beforeSize = prefix + suffix;
    at += 4 + suffix;
    to = before + beforeSize;
  }
  return out.subarray(0, to);
}

/** BYTE_STREAM_SPLIT: first bytes of all values, then second ones, and so on. */
function joinStreams(bytes: Uint8Array, from: number, count: number, { element }: ReadLeaf): Uint8Array {
  const sizes: Readonly<Record<string, number>> = { int32: 4, float: 4, int64: 8, double: 8, fixed: element.length ?? 0 };
  const size = sizes[element.physical ?? ""];
  if (size === undefined || from + size * count > bytes.length) throw new RangeError("values end early");
  const out = new Uint8Array(size * count);
  for (let k = 0; k < size; k++) for (let i = 0; i < count; i++) out[i * size + k] = bytes[from + k * count + i]!;
  return out;
}
