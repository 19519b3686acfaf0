import { createBits, type NumberType, setBit, type Vector } from "@seedbed/core";
import type { Physical } from "../schema/schema-element.js";
import type { ReadLeaf } from "./column-tree.js";
import { assertIndices, type LeafValues } from "./leaf-values.js";

const SIZES: Readonly<Record<Exclude<Physical, "boolean" | "byteArray" | "fixed">, number>> = {
  int32: 4,
  int64: 8,
  int96: 12,
  float: 4,
  double: 8,
};

/** Days from the first Julian day to 1970. */
const JULIAN_EPOCH = 2_440_588n;
const DAY_NANOS = 86_400_000_000_000n;

/** Numbers and truth values. */
export class NumberLeaf implements LeafValues {
  readonly faults: Map<number, string> = new Map();
  count = 0;
  private values = new Float64Array(64);
  private readonly leaf: ReadLeaf;

  /** @param leaf - The column. */
  constructor(leaf: ReadLeaf) {
    this.leaf = leaf;
  }

  get heldBytes(): number {
    return this.values.byteLength;
  }

  addPlain(bytes: Uint8Array, from: number, count: number): void {
    const { physical, length = 0 } = this.leaf.element;
    this.reserve(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (physical === "boolean") {
      for (let i = 0; i < count; i++) this.push((view.getUint8(from + (i >> 3)) >> (i & 7)) & 1);
    } else if (physical === "byteArray") {
      let at = from;
      for (let i = 0; i < count; i++) {
        const size = view.getUint32(at, true);
        this.pushDecimal(bytes, at + 4, size);
        at += 4 + size;
      }
    } else if (physical === "fixed") {
      const half = this.leaf.element.logical?.kind === "float16";
      for (let i = 0; i < count; i++) {
        if (half) this.push(fromHalf(view.getUint16(from + i * 2, true)));
        else this.pushDecimal(bytes, from + i * length, length);
      }
    } else {
      if (from + count * SIZES[physical!] > bytes.length) throw new RangeError("values end early");
      this.addFixed(view, from, count, physical!);
    }
  }

  addEntries(dictionary: LeafValues, indices: Int32Array): void {
    assertIndices(indices, dictionary.count);
    const { values, faults } = dictionary as NumberLeaf;
    this.reserve(indices.length);
    if (faults.size > 0) {
      indices.forEach((index, i) => {
        const fault = faults.get(index);
        if (fault !== undefined) this.faults.set(this.count + i, fault);
      });
    }
    for (let i = 0; i < indices.length; i++) this.values[this.count + i] = values[indices[i]!]!;
    this.count += indices.length;
  }

  toVector(): Vector {
    const { count, leaf } = this;
    const values = this.values.subarray(0, count);
    if (leaf.leaf.form !== "bool") {
      return { layout: "number", type: leaf.leaf.type as NumberType, length: count, validity: null, values };
    }
    const bits = createBits(count);
    for (let i = 0; i < count; i++) if (values[i] === 1) setBit(bits, i);
    return { layout: "bool", type: { type: "bool" }, length: count, validity: null, bits };
  }

  private addFixed(view: DataView, from: number, count: number, physical: string): void {
    const { unsigned, divisor } = this.leaf.leaf;
    const { values } = this;
    const first = this.count;
    this.count += count;
    if (physical === "double") for (let i = 0; i < count; i++) values[first + i] = view.getFloat64(from + i * 8, true);
    else if (physical === "float") for (let i = 0; i < count; i++) values[first + i] = view.getFloat32(from + i * 4, true);
    else if (physical === "int32") {
      for (let i = 0; i < count; i++) {
        const value = view.getInt32(from + i * 4, true);
        values[first + i] = unsigned ? value >>> 0 : value;
      }
    } else if (physical === "int64") {
      for (let i = 0; i < count; i++) {
        const high = unsigned ? view.getUint32(from + i * 8 + 4, true) : view.getInt32(from + i * 8 + 4, true);
        const value = high * 4294967296 + view.getUint32(from + i * 8, true);
        if (divisor === 1 && Number.isSafeInteger(value)) values[first + i] = value;
        else if (Number.isSafeInteger(value) && value % divisor === 0) values[first + i] = value / divisor;
        else this.store(first + i, view.getBigInt64(from + i * 8, true), unsigned);
      }
    } else {
      for (let i = 0; i < count; i++) {
        const at = from + i * 12;
        const days = BigInt(view.getInt32(at + 8, true)) - JULIAN_EPOCH;
        this.store(first + i, days * DAY_NANOS + view.getBigInt64(at, true), false);
      }
    }
  }

  private pushDecimal(bytes: Uint8Array, from: number, size: number): void {
    if (from + size > bytes.length || size === 0 || size > 64) throw new RangeError("values end early");
    let value = BigInt((bytes[from]! << 24) >> 24);
    for (let i = 1; i < size; i++) value = (value << 8n) | BigInt(bytes[from + i]!);
    this.store(this.count++, value, false);
  }

  /** The slow way, for what may not fit. */
  private store(at: number, stored: bigint, unsigned: boolean): void {
    const value = unsigned ? BigInt.asUintN(64, stored) : stored;
    const divisor = BigInt(this.leaf.leaf.divisor);
    const number = Number(value / divisor);
    if (value % divisor !== 0n) this.faults.set(at, "a time finer than a millisecond");
    else if (!Number.isSafeInteger(number)) this.faults.set(at, "a number beyond ±2^53");
    this.values[at] = Number.isSafeInteger(number) ? number : 0;
  }

  private push(value: number): void {
    this.values[this.count++] = value;
  }

  private reserve(more: number): void {
    if (this.count + more <= this.values.length) return;
    const values = new Float64Array(Math.max(this.count + more, this.count * 2));
    values.set(this.values.subarray(0, this.count));
    this.values = values;
  }
}

/** @source IEEE 754-2008, binary16. */
function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 === 1 ? -1 : 1;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
