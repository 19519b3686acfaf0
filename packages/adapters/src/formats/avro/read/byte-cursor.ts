/** Reads Avro's basic values from bytes that may be anything: what lies beyond them is a RangeError. */
export class ByteCursor {
  /** Where the next byte comes from. */
  at = 0;
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  /** @param bytes - Any bytes. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** A byte. */
  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError("ends early");
    return byte;
  }

  /** A whole number; a bigint where it is beyond ±2^53. */
  long(): number | bigint {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 7; i++, factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    let wide = BigInt(value);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      wide |= BigInt(byte & 127) << shift;
      if (byte >= 128) continue;
      const signed = BigInt.asIntN(64, (wide >> 1n) ^ -(wide & 1n));
      const number = Number(signed);
      return Number.isSafeInteger(number) ? number : signed;
    }
    throw new RangeError("a number that is too long");
  }

  /** A whole number from 0 that counts something. */
  size(): number {
    const value = this.long();
    if (typeof value !== "number" || value < 0) throw new RangeError("a size below zero");
    return value;
  }

  /** A number of four bytes. */
  float(): number {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }

  /** A number of eight bytes. */
  double(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  /**
   * Some bytes, as a window.
   *
   * @param size - How many.
   */
  take(size: number): Uint8Array {
    if (size > this.bytes.length - this.at) throw new RangeError("ends early");
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }
}
