import { isAscii, isUtf8 } from "node:buffer";
import {
  createDictionary,
  hasBit,
  type NumberType,
  readUtf8,
  setBit,
  toValues,
  type ValueType,
  type Vector,
} from "@seedbed/core";
import { parseJsonText } from "../../../columnar/json-value.js";
import { beyondLimit } from "../../../columnar/read-errors.js";
import { takeValues } from "../../../columnar/take-rows.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import type { ArrowField } from "../schema/arrow-field.js";
import type { BatchBuffers } from "./batch-buffers.js";
import { type ReportFault, readNumbers, widthOf } from "./read-numbers.js";

/** What decoding needs besides the buffers. */
export interface ColumnContext {
  readonly file: string;
  readonly limits: ReadLimits;
  /** Dictionaries by their ids. */
  readonly dictionaries: ReadonlyMap<number, Vector>;
}

/**
 * Decodes a column, or a part of one.
 *
 * @param field - What it is.
 * @param type - Type of its vector.
 * @param buffers - Where its nodes and buffers come from.
 * @param report - Takes values that cannot be held, by position.
 * @param context - Limits and dictionaries.
 * @throws RangeError when the buffers are not what the field says.
 */
export function decodeColumn(
  field: ArrowField,
  type: ValueType,
  buffers: BatchBuffers,
  report: ReportFault,
  context: ColumnContext,
): Vector {
  const length = buffers.nextLength();
  if (field.type.id === "null")
    return {
      layout: "value",
      type: { type: "json" },
      length,
      validity: new Uint8Array((length + 7) >> 3),
      values: new Array(length).fill(null),
    };
  const bits = buffers.nextBuffer(0);
  if (bits.length > 0 && bits.length < (length + 7) >> 3) throw new RangeError("a bitmap that is too short");
  const validity = bits.length === 0 ? null : trim(bits, length);
  const base = { length, validity };
  const present: ReportFault = (i, message) => {
    if (hasBit(validity, i)) report(i, message);
  };
  if (field.dictionary !== undefined) return decodeDictionary(field, base, buffers, context);
  const children = field.children;
  switch (field.type.id) {
    case "bool":
      return { ...base, layout: "bool", type: { type: "bool" }, bits: buffers.nextBuffer((length + 7) >> 3).slice() };
    case "utf8":
    case "binary":
    case "largeUtf8":
    case "largeBinary": {
      const wide = field.type.id.startsWith("large");
      const offsets = readOffsets(buffers, length, wide);
      const bytes = buffers.nextBuffer(offsets[length]!);
      return toText(type, base, offsets, bytes, present, context);
    }
    case "fixedBinary": {
      const { size } = field.type;
      if (!(size >= 0) || size > context.limits.valueBytes) throw new RangeError("values of no size");
      const bytes = buffers.nextBuffer(length * size);
      const offsets = Int32Array.from({ length: length + 1 }, (_, i) => i * size);
      return { ...base, layout: "text", type: { type: "bytes" }, offsets, bytes, ascii: false };
    }
    case "list":
    case "map":
    case "largeList":
    case "fixedList": {
      const of = (type as ValueType & { type: "list" }).of;
      const { id } = field.type;
      const size = id === "fixedList" ? field.type.size : 0;
      if (!(size >= 0) || size * length > context.limits.heldBytes) throw new RangeError("lists of no size");
      const offsets =
        id === "fixedList"
          ? Int32Array.from({ length: length + 1 }, (_, i) => i * size)
          : readOffsets(buffers, length, id === "largeList");
      const child = decodeColumn(children[0]!, of, buffers, (i, message) => report(findSlot(offsets, i), message), context);
      if (child.length < offsets[length]!) throw new RangeError("lists that reach beyond their items");
      return { ...base, layout: "list", type: type as Vector["type"] & { type: "list" }, offsets, child };
    }
    case "struct": {
      const { fields } = type as ValueType & { type: "struct" };
      const out: Record<string, Vector> = {};
      for (const child of children) {
        const vector = decodeColumn(child, fields[child.name]!, buffers, present, context);
        if (vector.length !== length) throw new RangeError("a structure whose parts differ in length");
        out[child.name] = vector;
      }
      return { ...base, layout: "struct", type: type as Vector["type"] & { type: "struct" }, children: out };
    }
    default: {
      const bytes = buffers.nextBuffer(length * widthOf(field.type));
      return { ...base, layout: "number", type: type as NumberType, values: readNumbers(field.type, bytes, length, present) };
    }
  }
}

function decodeDictionary(
  { dictionary }: ArrowField,
  base: { readonly length: number; readonly validity: Uint8Array | null },
  buffers: BatchBuffers,
  { dictionaries }: ColumnContext,
): Vector {
  const { id, index } = dictionary!;
  const values = dictionaries.get(id);
  if (values === undefined) throw new RangeError("a dictionary that is not there");
  const raw = readNumbers(index, buffers.nextBuffer(base.length * widthOf(index)), base.length, () => undefined);
  const rows = Int32Array.from(raw, (value, i) => (hasBit(base.validity, i) ? value : 0));
  if (values.length === 0 && base.length > 0) {
    if (rows.some((_, i) => hasBit(base.validity, i))) throw new RangeError("an index outside its dictionary");
    return { ...takeValues(values, new Int32Array(0)), ...base } as Vector;
  }
  if (rows.some((row) => row < 0 || row >= values.length)) throw new RangeError("an index outside its dictionary");
  if (values.layout === "text" && values.type.type === "string" && values.validity === null) {
    const strings = toValues(values) as string[];
    return { ...base, layout: "dictionary", type: { type: "string" }, indices: rows, dictionary: createDictionary(strings) };
  }
  const picked = takeValues(values, rows);
  const validity = picked.validity ?? (base.validity === null ? null : new Uint8Array(base.validity.length).fill(255));
  return {
    ...picked,
    validity: validity === null || base.validity === null ? validity : validity.map((byte, i) => byte & base.validity![i]!),
  };
}

function toText(
  type: ValueType,
  base: { readonly length: number; readonly validity: Uint8Array | null },
  offsets: Int32Array,
  bytes: Uint8Array,
  report: ReportFault,
  { file, limits }: ColumnContext,
): Vector {
  const { length, validity } = base;
  const used = bytes.subarray(offsets[0]!, offsets[length]!);
  const text = type.type !== "bytes";
  let sound = !text || isUtf8(used);
  for (let i = 0; i < length; i++) {
    const from = offsets[i]!;
    if (offsets[i + 1]! - from > limits.valueBytes)
      throw beyondLimit(file, "valueBytes", `a value of ${offsets[i + 1]! - from} bytes`);
    if (text && sound && from < offsets[length]!) sound = (bytes[from]! & 0xc0) !== 0x80;
  }
  if (!sound) {
    for (let i = 0; i < length; i++)
      if (!isUtf8(bytes.subarray(offsets[i]!, offsets[i + 1]!))) report(i, "text that is not UTF-8");
  }
  if (type.type !== "json")
    return { ...base, layout: "text", type: { type: text ? "string" : "bytes" }, offsets, bytes, ascii: text && isAscii(used) };
  const documents = new Uint8Array((length + 7) >> 3);
  const values = Array.from({ length }, (_, i) => {
    if (!hasBit(validity, i)) return null;
    const value = parseJsonText(readUtf8(bytes, offsets[i]!, offsets[i + 1]!), limits.depth);
    if (value === undefined) report(i, "no JSON, or nested too deep");
    if (value === undefined || value === null) return null;
    setBit(documents, i);
    return value;
  });
  const missing = values.includes(null);
  return { layout: "value", type: { type: "json" }, length, validity: missing ? documents : null, values };
}

/** Offsets that never fall. */
function readOffsets(buffers: BatchBuffers, length: number, wide: boolean): Int32Array {
  const size = wide ? 8 : 4;
  const bytes = buffers.nextBuffer(length === 0 ? 0 : (length + 1) * size);
  const out = new Int32Array(length + 1);
  if (length === 0) return out;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let before = 0;
  for (let i = 0; i <= length; i++) {
    const offset = wide ? Number(view.getBigInt64(i * 8, true)) : view.getInt32(i * 4, true);
    if (!(offset >= before && offset <= 2 ** 31 - 1)) throw new RangeError("offsets that fall");
    out[i] = offset;
    before = offset;
  }
  return out;
}

/** The list that an item belongs to. */
function findSlot(offsets: Int32Array, item: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= item) low = middle;
    else high = middle;
  }
  return low;
}

function trim(bits: Uint8Array, length: number): Uint8Array {
  return bits.slice(0, (length + 7) >> 3);
}
