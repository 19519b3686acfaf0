/** A thrift structure as it was read: members by their ids. */
export type ThriftStruct = ReadonlyMap<number, ThriftRead>;

/** A thrift value as it was read; integers beyond ±2^53 are NaN. */
export type ThriftRead = boolean | number | Uint8Array | readonly ThriftRead[] | ThriftStruct;

const MAX_DEPTH = 24;

/** Reads thrift from bytes that may be anything: what does not fit is a RangeError. */
export class ThriftReader {
  /** Where the next byte comes from. */
  at: number;
  private readonly bytes: Uint8Array;

  /**
   * @param bytes - Any bytes.
   * @param at - Where to start.
   * @source Apache Thrift, "Thrift compact protocol encoding".
   */
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Reads a structure. */
  readStruct(depth = 0): ThriftStruct {
    if (depth > MAX_DEPTH) throw new RangeError("thrift: nested too deep");
    const out = new Map<number, ThriftRead>();
    for (let id = 0; ; ) {
      const head = this.byte();
      const type = head & 15;
      if (type === 0) return out;
      id = head >> 4 === 0 ? this.integer() : id + (head >> 4);
      out.set(id, type <= 2 ? type === 1 : this.readValue(type, depth));
    }
  }

  private readValue(type: number, depth: number): ThriftRead {
    switch (type) {
      case 1:
      case 2:
        return this.byte() === 1;
      case 3:
        return (this.byte() << 24) >> 24;
      case 4:
      case 5:
      case 6:
        return this.integer();
      case 7:
        this.at += 8;
        return Number.NaN;
      case 8: {
        const size = this.varint();
        const from = this.at;
        if (!(size <= this.bytes.length - from)) throw new RangeError("thrift: text beyond the end");
        this.at += size;
        return this.bytes.subarray(from, this.at);
      }
      case 9:
      case 10: {
        const head = this.byte();
        const size = head >> 4 === 15 ? this.varint() : head >> 4;
        // Every item takes a byte at least.
        if (!(size <= this.bytes.length - this.at)) throw new RangeError("thrift: list beyond the end");
        const out: ThriftRead[] = [];
        for (let i = 0; i < size; i++)
          out.push((head & 15) === 12 ? this.readStruct(depth + 1) : this.readValue(head & 15, depth + 1));
        return out;
      }
      case 12:
        return this.readStruct(depth + 1);
      default:
        throw new RangeError(`thrift: type ${type}`);
    }
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError("thrift: ends early");
    return byte;
  }

  private varint(): number {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
    throw new RangeError("thrift: number too long");
  }

  private integer(): number {
    const value = this.varint();
    if (value > Number.MAX_SAFE_INTEGER) return Number.NaN;
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}

/**
 * A number of a structure.
 *
 * @param from - The structure.
 * @param id - Id of the member.
 * @param otherwise - Taken when the member is not there.
 * @throws RangeError when there is none, or no whole number from 0.
 */
export function takeCount(from: ThriftStruct, id: number, otherwise?: number): number {
  const value = from.get(id) ?? otherwise;
  if (typeof value !== "number" || !(value >= 0)) throw new RangeError(`thrift: member ${id} is no count`);
  return value;
}

/**
 * A structure of a structure.
 *
 * @param from - The structure.
 * @param id - Id of the member.
 */
export function takeStruct(from: ThriftStruct, id: number): ThriftStruct | undefined {
  const value = from.get(id);
  return value instanceof Map ? value : undefined;
}

/**
 * The structures of a list of a structure; anything else in it is refused.
 *
 * @param from - The structure.
 * @param id - Id of the member.
 * @throws RangeError when it holds something else.
 */
export function takeStructs(from: ThriftStruct, id: number): readonly ThriftStruct[] {
  const value = from.get(id) ?? [];
  if (!Array.isArray(value) || !value.every((item) => item instanceof Map))
    throw new RangeError(`thrift: member ${id} is no list`);
  return value as readonly ThriftStruct[];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * A text of a structure.
 *
 * @param from - The structure.
 * @param id - Id of the member.
 * @throws TypeError when it is not well-formed.
 */
export function takeText(from: ThriftStruct, id: number): string | undefined {
  const value = from.get(id);
  return value instanceof Uint8Array ? decoder.decode(value) : undefined;
}
