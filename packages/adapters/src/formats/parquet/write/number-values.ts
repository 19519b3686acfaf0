import { hasBit, type Vector } from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { NumberDictionary } from "./number-dictionary.js";
import { type ChunkValues, ENCODING, indexWidth, isWorthwhile, type ValueEncoder } from "./value-encoder.js";
import { writeHybrid } from "./write-hybrid.js";

/** Physical types that numbers are stored in. */
export type NumberStorage = "int32" | "int64" | "double";

/** Encodes numbers: by a dictionary while they repeat, else one behind the other. */
export class NumberValues implements ValueEncoder {
  private readonly storage: NumberStorage;
  private readonly column: string;
  private readonly wantsDictionary: boolean;
  private readonly dictionary = new NumberDictionary();
  private page = new Float64Array(1024);
  private indices = new Int32Array(1024);
  private count = 0;
  private chunkCount = 0;
  private alive: boolean;
  private used = false;
  private min = Number.POSITIVE_INFINITY;
  private max = Number.NEGATIVE_INFINITY;
  private unordered = false;

  /**
   * @param storage - Physical type.
   * @param dictionary - Whether a dictionary may be used.
   * @param column - Name of the column, for messages.
   */
  constructor(storage: NumberStorage, dictionary: boolean, column: string) {
    this.storage = storage;
    this.wantsDictionary = dictionary;
    this.alive = dictionary;
    this.column = column;
  }

  get pageBytes(): number {
    return this.count * (this.alive ? 1 : this.storage === "int32" ? 4 : 8);
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "number") throw new TypeError(`a ${vector.layout} vector holds no numbers`);
    const first = this.count;
    this.reserve(first + to - from);
    const { validity, values } = vector;
    if (validity === null) {
      this.page.set(values.subarray(from, to), first);
      this.count += to - from;
    } else {
      for (let i = from; i < to; i++) if (hasBit(validity, i)) this.page[this.count++] = values[i]!;
    }
    let at = first;
    if (this.alive) at = this.addIndices(first);
    this.widen(at, this.count);
    this.chunkCount += this.count - first;
  }

  endPage(out: ByteWriter): number {
    const { count, alive } = this;
    this.count = 0;
    if (alive && count > 0) {
      this.used = true;
      const width = indexWidth(this.dictionary.count);
      out.reserve(1);
      out.bytes[out.at++] = width;
      writeHybrid(this.indices, count, width, out);
      return ENCODING.dictionary;
    }
    this.writePlain(this.page, count, out);
    return ENCODING.plain;
  }

  endChunk(): ChunkValues {
    const dictionary = this.used
      ? { bytes: this.toPlain(this.dictionary.values, this.dictionary.count), count: this.dictionary.count }
      : undefined;
    const bounds =
      this.min > this.max || this.unordered
        ? undefined
        : { min: this.toPlain(this.toBound(this.min, -0), 1), max: this.toPlain(this.toBound(this.max, 0), 1) };
    this.min = Number.POSITIVE_INFINITY;
    this.max = Number.NEGATIVE_INFINITY;
    this.unordered = false;
    this.used = false;
    this.alive = this.wantsDictionary;
    this.chunkCount = 0;
    this.dictionary.clear();
    return { dictionary, bounds };
  }

  /** Readers order floats with -0 below 0. */
  private toBound(value: number, zero: number): Float64Array {
    return Float64Array.of(value === 0 && this.storage === "double" ? zero : value);
  }

  private addIndices(first: number): number {
    const { page, dictionary, count, indices } = this;
    const exact = this.storage === "double";
    for (let i = first; i < count; i++) {
      const known = dictionary.count;
      // Adding zero turns -0, which integers do not have, into 0.
      const index = dictionary.find(exact ? page[i]! : page[i]! + 0);
      indices[i] = index;
      if (index < known) continue;
      this.widen(i, i + 1);
      if (!isWorthwhile(dictionary.count, this.chunkCount + i - first + 1)) {
        this.alive = false;
        return i + 1;
      }
    }
    return count;
  }

  private widen(from: number, to: number): void {
    const { page } = this;
    let { min, max } = this;
    for (let i = from; i < to; i++) {
      const value = page[i]!;
      if (value < min) min = value;
      if (value > max) max = value;
      if (Number.isNaN(value)) this.unordered = true;
    }
    this.min = min;
    this.max = max;
    if (this.storage === "double" || from === to) return;
    const most = this.storage === "int32" ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
    if (min >= -most - 1 && max <= most && !this.unordered) return;
    throw createAdapterError("TYPE_UNSUPPORTED", `${this.column} holds a number beyond ±${most}, which its type cannot hold`, {
      details: { column: this.column, most },
    });
  }

  private toPlain(values: Float64Array, count: number): Uint8Array {
    const out = new Uint8Array(count * (this.storage === "int32" ? 4 : 8));
    this.encode(values, count, new DataView(out.buffer), 0);
    return out;
  }

  private writePlain(values: Float64Array, count: number, out: ByteWriter): void {
    const size = count * (this.storage === "int32" ? 4 : 8);
    out.reserve(size);
    this.encode(values, count, out.view, out.at);
    out.at += size;
  }

  private encode(values: Float64Array, count: number, view: DataView, at: number): void {
    if (this.storage === "double") for (let i = 0; i < count; i++) view.setFloat64(at + i * 8, values[i]!, true);
    else if (this.storage === "int32") {
      for (let i = 0; i < count; i++) {
        const value = values[i]!;
        if ((value | 0) !== value) this.refuseFraction(value);
        view.setInt32(at + i * 4, value, true);
      }
    } else {
      for (let i = 0; i < count; i++) {
        const value = values[i]!;
        const low = value | 0;
        const place = at + i * 8;
        if (low === value) {
          view.setInt32(place, low, true);
          view.setInt32(place + 4, low >> 31, true);
        } else {
          if (Math.floor(value) !== value) this.refuseFraction(value);
          const high = Math.floor(value / 4294967296);
          view.setInt32(place, value - high * 4294967296, true);
          view.setInt32(place + 4, high, true);
        }
      }
    }
  }

  private refuseFraction(value: number): never {
    throw createAdapterError("TYPE_UNSUPPORTED", `${this.column} holds ${value} where its type has whole numbers only`, {
      details: { column: this.column },
    });
  }

  private reserve(size: number): void {
    if (size <= this.page.length) return;
    const room = Math.max(size, this.page.length * 2);
    const page = new Float64Array(room);
    page.set(this.page);
    this.page = page;
    const indices = new Int32Array(room);
    indices.set(this.indices);
    this.indices = indices;
  }
}
