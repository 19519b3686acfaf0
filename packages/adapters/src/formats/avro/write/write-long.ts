import type { ByteWriter } from "../../../bytes/byte-writer.js";

/**
 * Writes a whole number in as few bytes as it needs.
 *
 * @param value - Within ±2^53.
 * @param writer - Where to.
 * @source Apache Avro 1.12 Specification, "Binary Encoding", int and long: zig-zag and variable length.
 */
export function writeLong(value: number, writer: ByteWriter): void {
  writer.reserve(10);
  if (value >= -0x40000000 && value < 0x40000000) {
    let rest = (value << 1) ^ (value >> 31);
    for (; rest > 127; rest >>>= 7) writer.bytes[writer.at++] = (rest & 127) | 128;
    writer.bytes[writer.at++] = rest;
    return;
  }
  // Twice the value may not be exact; the bits below the lowest six and the sign are.
  const half = value < 0 ? -(value + 1) : value;
  writer.bytes[writer.at++] = ((half % 64) * 2 + (value < 0 ? 1 : 0)) | 128;
  let rest = Math.floor(half / 64);
  for (; rest > 127; rest = Math.floor(rest / 128)) writer.bytes[writer.at++] = (rest % 128) | 128;
  writer.bytes[writer.at++] = rest;
}
