import { hasBit, type Vector } from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";
import { type ChunkValues, ENCODING, type ValueEncoder } from "./value-encoder.js";

/** Encodes truth values, one bit each. */
export class BoolValues implements ValueEncoder {
  private bits = new Uint8Array(1024);
  private count = 0;
  private sawFalse = false;
  private sawTrue = false;

  get pageBytes(): number {
    return this.count >> 3;
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "bool") throw new TypeError(`a ${vector.layout} vector holds no truth values`);
    const room = (this.count + to - from + 7) >> 3;
    if (room > this.bits.length) {
      const bits = new Uint8Array(Math.max(room, this.bits.length * 2));
      bits.set(this.bits);
      this.bits = bits;
    }
    for (let i = from; i < to; i++) {
      if (!hasBit(vector.validity, i)) continue;
      const { count } = this;
      if ((count & 7) === 0) this.bits[count >> 3] = 0;
      if (hasBit(vector.bits, i)) {
        this.bits[count >> 3]! |= 1 << (count & 7);
        this.sawTrue = true;
      } else this.sawFalse = true;
      this.count++;
    }
  }

  endPage(out: ByteWriter): number {
    out.write(this.bits.subarray(0, (this.count + 7) >> 3));
    this.count = 0;
    return ENCODING.plain;
  }

  endChunk(): ChunkValues {
    const some = this.sawFalse || this.sawTrue;
    const bounds = some ? { min: Uint8Array.of(this.sawFalse ? 0 : 1), max: Uint8Array.of(this.sawTrue ? 1 : 0) } : undefined;
    this.sawFalse = false;
    this.sawTrue = false;
    return { dictionary: undefined, bounds };
  }
}
