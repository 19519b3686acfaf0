/** Integers that were stored by their differences. */
export interface DeltaIntegers {
  /** In plain encoding, of four or eight bytes each. */
  readonly bytes: Uint8Array;
  /** One past the last byte read. */
  readonly end: number;
}

/**
 * Reads integers stored by their differences, and gives them in plain encoding.
 *
 * @param bytes - Any bytes.
 * @param start - First byte.
 * @param most - Integers that there may be.
 * @param size - Bytes of an integer, 4 or 8.
 * @throws RangeError when the bytes are none.
 * @source Apache Parquet, Encodings.md, "Delta Encoding (DELTA_BINARY_PACKED = 5)".
 */
export function readDelta(bytes: Uint8Array, start: number, most: number, size: 4 | 8): DeltaIntegers {
  const cursor = { bytes, at: start };
  const block = Number(readVarint(cursor));
  const minis = Number(readVarint(cursor));
  const count = Number(readVarint(cursor));
  let value = readZigzag(cursor);
  if (count > most) throw new RangeError("more integers than values");
  const perMini = block / minis;
  if (!(minis > 0) || perMini % 8 !== 0 || !(perMini > 0) || block > 1 << 20) throw new RangeError("bad blocks of differences");
  const view = new DataView(new ArrayBuffer(count * size));
  const store = (i: number): void => {
    if (size === 8) view.setBigInt64(i * 8, BigInt.asIntN(64, value), true);
    else view.setInt32(i * 4, Number(BigInt.asIntN(32, value)), true);
  };
  if (count > 0) store(0);
  for (let i = 1; i < count; ) {
    const least = readZigzag(cursor);
    const widths = bytes.subarray(cursor.at, cursor.at + minis);
    cursor.at += minis;
    if (cursor.at > bytes.length) throw new RangeError("differences end early");
    for (let m = 0; m < minis && i < count; m++) {
      const width = widths[m]!;
      if (width > 64) throw new RangeError("differences of more than 64 bits");
      const needed = Math.min(perMini, count - i);
      if (cursor.at + Math.ceil((needed * width) / 8) > bytes.length) throw new RangeError("differences end early");
      for (let k = 0; k < needed; k++, i++) {
        value = BigInt.asIntN(64, value + least + readBits(bytes, cursor.at, k * width, width));
        store(i);
      }
      cursor.at += (perMini * width) / 8;
    }
  }
  return { bytes: new Uint8Array(view.buffer), end: Math.min(cursor.at, bytes.length) };
}

function readBits(bytes: Uint8Array, from: number, bit: number, width: number): bigint {
  if (width === 0) return 0n;
  const first = from + (bit >> 3);
  const shift = bit & 7;
  if (width <= 40) {
    let word = 0;
    for (let k = (shift + width - 1) >> 3; k >= 0; k--) word = word * 256 + bytes[first + k]!;
    return BigInt(Math.floor(word / 2 ** shift) % 2 ** width);
  }
  let word = 0n;
  for (let k = (shift + width - 1) >> 3; k >= 0; k--) word = (word << 8n) | BigInt(bytes[first + k]!);
  return BigInt.asUintN(width, word >> BigInt(shift));
}

function readVarint(cursor: { bytes: Uint8Array; at: number }): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) break;
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return value;
  }
  throw new RangeError("differences end early");
}

function readZigzag(cursor: { bytes: Uint8Array; at: number }): bigint {
  const value = readVarint(cursor);
  return (value >> 1n) ^ -(value & 1n);
}
