import type { NumberType, ValueType } from "./value-type.js";

/** What every vector has. */
interface VectorBase {
  /** Number of values. */
  readonly length: number;
  /** One bit a value, least significant first, 1 = present; null when every value is present. */
  readonly validity: Uint8Array | null;
  /** One bit a value, 1 = the field is absent (`undefined`) where it is missing, not null; undefined when none is. */
  readonly absent?: Uint8Array;
}

/** Numbers in a typed array. Decimals are unscaled integers, dates are days, times and timestamps are milliseconds. */
export interface NumberVector extends VectorBase {
  readonly layout: "number";
  readonly type: NumberType;
  readonly values: Int32Array | Float64Array;
}

/** Booleans, one bit a value, least significant first. */
export interface BoolVector extends VectorBase {
  readonly layout: "bool";
  readonly type: ValueType & { type: "bool" };
  readonly bits: Uint8Array;
}

/** Text as UTF-8, or raw bytes: value i is `bytes.subarray(offsets[i], offsets[i + 1])`. */
export interface TextVector extends VectorBase {
  readonly layout: "text";
  readonly type: ValueType & { type: "string" | "bytes" };
  /** `length + 1` offsets into `bytes`. */
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
  /** True when every byte is below 128, so that byte offsets are character offsets. */
  readonly ascii: boolean;
  /** True when every byte is one of {@link isPlainByte}, so that a writer need not look for what it must escape. */
  readonly plain?: true;
}

/** Text drawn from a dictionary: value i is `dictionary.strings[indices[i]]`. */
export interface DictionaryVector extends VectorBase {
  readonly layout: "dictionary";
  readonly type: ValueType & { type: "string" };
  readonly indices: Int32Array;
  readonly dictionary: Dictionary;
}

/** Distinct texts, encoded once and shared by every batch. */
export interface Dictionary {
  readonly strings: readonly string[];
  readonly offsets: Int32Array;
  readonly bytes: Uint8Array;
  readonly ascii: boolean;
}

/** Lists: value i is elements `offsets[i]` to `offsets[i + 1]` of the child. */
export interface ListVector extends VectorBase {
  readonly layout: "list";
  readonly type: ValueType & { type: "list" };
  readonly offsets: Int32Array;
  readonly child: Vector;
}

/** Objects, one child vector a field. */
export interface StructVector extends VectorBase {
  readonly layout: "struct";
  readonly type: ValueType & { type: "struct" };
  readonly children: Readonly<Record<string, Vector>>;
}

/** Values no columnar layout fits: JSON documents and what user functions return. */
export interface ValueVector extends VectorBase {
  readonly layout: "value";
  readonly type: ValueType & { type: "json" };
  readonly values: readonly unknown[];
}

/**
 * A column of values in Arrow's memory layout, so that writers need no object a cell.
 *
 * One departure from Arrow: 64-bit integers lie in a Float64Array, exact within ±2^53, because engines fill one ten
 * times faster than a BigInt64Array; a writer widens them while it encodes.
 */
export type Vector = NumberVector | BoolVector | TextVector | DictionaryVector | ListVector | StructVector | ValueVector;

/**
 * Reads one bit of a bitmap.
 *
 * @param bits - Bitmap, least significant bit first; null reads as all ones.
 * @param index - Bit number.
 */
export function hasBit(bits: Uint8Array | null, index: number): boolean {
  return bits === null || ((bits[index >> 3]! >> (index & 7)) & 1) === 1;
}

/**
 * Makes a bitmap of zeros.
 *
 * @param length - Number of bits.
 */
export function createBits(length: number): Uint8Array {
  return new Uint8Array((length + 7) >> 3);
}

/**
 * Sets one bit of a bitmap.
 *
 * @param bits - Bitmap to change.
 * @param index - Bit number.
 */
export function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3]! |= 1 << (index & 7);
}

/**
 * Joins two bitmaps of absent values; undefined means none.
 *
 * @param a - First bitmap.
 * @param b - Second bitmap.
 */
export function uniteBits(a: Uint8Array | undefined, b: Uint8Array | undefined): Uint8Array | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return a.map((byte, i) => byte | b[i]!);
}

/**
 * Intersects two validity bitmaps; null means all present.
 *
 * @param a - First bitmap.
 * @param b - Second bitmap.
 */
export function intersectBits(a: Uint8Array | null, b: Uint8Array | null): Uint8Array | null {
  if (a === null) return b;
  if (b === null) return a;
  const out = new Uint8Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i]! & b[i]!;
  return out;
}
