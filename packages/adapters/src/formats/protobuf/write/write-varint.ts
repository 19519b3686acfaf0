import type { ByteWriter } from "../../../bytes/byte-writer.js";

/**
 * Writes a whole number from 0, seven bits a byte.
 *
 * @param value - 0 to 2^53.
 * @param writer - Where to.
 * @source Protocol Buffers, "Encoding", Base 128 Varints.
 */
export function writeVarint(value: number, writer: ByteWriter): void {
  writer.reserve(10);
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) writer.bytes[writer.at++] = (rest % 128) | 128;
  writer.bytes[writer.at++] = rest;
}

/**
 * Writes a whole number in 64 bits, seven bits a byte; one below zero takes ten bytes.
 *
 * @param value - Within ±2^53.
 * @param writer - Where to.
 */
export function writeSigned(value: number, writer: ByteWriter): void {
  if (value >= 0) {
    writeVarint(value, writer);
    return;
  }
  writer.reserve(10);
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) writer.bytes[writer.at++] = Number(rest & 127n) | 128;
  writer.bytes[writer.at++] = Number(rest);
}

/**
 * Writes something with its length in front.
 *
 * @param writer - Where to.
 * @param write - Writes it.
 */
export function writeDelimited(writer: ByteWriter, write: () => void): void {
  writer.reserve(1);
  const start = writer.at++;
  write();
  const length = writer.at - start - 1;
  if (length < 128) {
    writer.bytes[start] = length;
    return;
  }
  // The length takes more than the byte that was kept for it.
  const more = Math.floor(Math.log2(length) / 7);
  writer.reserve(more);
  writer.bytes.copyWithin(start + 1 + more, start + 1, writer.at);
  const end = writer.at + more;
  writer.at = start;
  writeVarint(length, writer);
  writer.at = end;
}
