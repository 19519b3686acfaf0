import { WIRE } from "../schema/proto-message.js";

/** Fields nested in groups, which are skipped. */
const MAX_GROUPS = 32;

/** A value of a message, as it stands in the bytes. */
export interface WireValue {
  readonly wire: number;
  /** First byte; of the content where it has a length. */
  readonly from: number;
  readonly to: number;
}

/** Reads the fields of a message from bytes that may be anything: what lies beyond them is a RangeError. */
export class MessageCursor {
  readonly bytes: Uint8Array;
  at: number;
  private readonly to: number;

  /**
   * @param bytes - Holds the message.
   * @param from - Its first byte.
   * @param to - One past its last byte.
   * @source Protocol Buffers, "Encoding".
   */
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    this.at = from;
    this.to = to;
  }

  /** Whether there are more fields. */
  get more(): boolean {
    return this.at < this.to;
  }

  /** A number of up to 64 bits, without its sign; a bigint beyond 2^53. */
  varint(): number | bigint {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 7; i++, factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    let wide = BigInt(value);
    for (let shift = 49n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      wide |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, wide);
    }
    throw new RangeError("a number that is too long");
  }

  /** A size, which must lie within the message. */
  size(): number {
    const size = this.varint();
    if (typeof size !== "number" || size > this.to - this.at) throw new RangeError("a value beyond its message");
    return size;
  }

  /** The next field: its number, and where its value stands. */
  field(): { readonly id: number; readonly value: WireValue } {
    const tag = this.varint();
    if (typeof tag !== "number" || tag < 8 || tag >= 2 ** 32) throw new RangeError("no field");
    return { id: Math.floor(tag / 8), value: this.value(tag % 8, 0) };
  }

  private value(wire: number, groups: number): WireValue {
    const from = this.at;
    switch (wire) {
      case WIRE.varint:
        this.varint();
        break;
      case WIRE.fixed64:
        this.skip(8);
        break;
      case WIRE.fixed32:
        this.skip(4);
        break;
      case WIRE.bytes: {
        const size = this.size();
        const start = this.at;
        this.skip(size);
        return { wire, from: start, to: this.at };
      }
      case 3:
        // A group, of old; its end has its number too.
        if (groups >= MAX_GROUPS) throw new RangeError("groups nested too deep");
        for (;;) {
          const tag = this.varint();
          if (typeof tag !== "number" || tag < 8) throw new RangeError("no field");
          if (tag % 8 === 4) break;
          this.value(tag % 8, groups + 1);
        }
        break;
      default:
        throw new RangeError(`a value of the unknown kind ${wire}`);
    }
    return { wire, from, to: this.at };
  }

  private skip(bytes: number): void {
    this.at += bytes;
    if (this.at > this.to) throw new RangeError("a value beyond its message");
  }

  private byte(): number {
    if (this.at >= this.to) throw new RangeError("ends early");
    return this.bytes[this.at++]!;
  }
}
