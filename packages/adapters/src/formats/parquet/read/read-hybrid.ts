/**
 * Reads runs and packed groups of small integers.
 *
 * @param bytes - Any bytes.
 * @param start - First byte.
 * @param width - Bits an integer, 0 to 32.
 * @param out - Takes as many integers as it has room for.
 * @returns One past the last byte read.
 * @throws RangeError when there are too few.
 * @source Apache Parquet, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 */
export function readHybrid(bytes: Uint8Array, start: number, width: number, out: Uint8Array | Int32Array): number {
  if (width > 32) throw new RangeError("integers of more than 32 bits");
  let at = start;
  let count = 0;
  while (count < out.length) {
    let head = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || factor > 2 ** 35) throw new RangeError("levels or indices end early");
      head += (byte & 127) * factor;
      if (byte < 128) break;
    }
    if (head % 2 === 0) {
      const run = Math.min(head / 2, out.length - count);
      if (run === 0) throw new RangeError("an empty run");
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= takeByte(bytes, at++) << shift;
      out.fill(value, count, count + run);
      count += run;
      continue;
    }
    const size = ((head - 1) / 2) * width;
    const packed = Math.min(((head - 1) / 2) * 8, out.length - count);
    if (packed === 0) throw new RangeError("an empty group");
    if (at + Math.ceil((packed * width) / 8) > bytes.length) throw new RangeError("levels or indices end early");
    unpack(bytes, at, width, out, count, packed);
    count += packed;
    at = Math.min(at + size, bytes.length);
  }
  return at;
}

function takeByte(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError("levels or indices end early");
  return byte;
}

function unpack(bytes: Uint8Array, from: number, width: number, out: Uint8Array | Int32Array, to: number, count: number): void {
  if (width > 24) {
    unpackWide(bytes, from, width, out, to, count);
    return;
  }
  const mask = 2 ** width - 1;
  let at = from;
  let word = 0;
  let bits = 0;
  for (let i = 0; i < count; i++) {
    for (; bits < width; bits += 8) word |= bytes[at++]! << bits;
    out[to + i] = word & mask;
    word >>>= width;
    bits -= width;
  }
}

function unpackWide(
  bytes: Uint8Array,
  from: number,
  width: number,
  out: Uint8Array | Int32Array,
  to: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const bit = i * width;
    let value = 0;
    for (let k = 4; k >= 0; k--) value = value * 256 + (bytes[from + (bit >> 3) + k] ?? 0);
    out[to + i] = Math.floor(value / 2 ** (bit & 7)) % 2 ** width;
  }
}
