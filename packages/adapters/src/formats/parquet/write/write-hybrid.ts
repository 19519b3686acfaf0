import type { ByteWriter } from "../../../bytes/byte-writer.js";

/** Shortest run that is worth ending a packed section for. */
const RUN = 16;

/**
 * Writes small integers as runs and packed groups of eight.
 *
 * @param values - Integers below 2^width.
 * @param count - How many of them.
 * @param width - Bits an integer, 1 to 24.
 * @param writer - Where to.
 * @source Apache Parquet, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid".
 */
export function writeHybrid(values: Uint8Array | Int32Array, count: number, width: number, writer: ByteWriter): void {
  for (let i = 0; i < count; ) {
    const run = runLength(values, i, count);
    if (run >= 8) {
      writeRun(values[i]!, run, width, writer);
      i += run;
      continue;
    }
    let end = i + 8;
    while (end < count && runLength(values, end, Math.min(count, end + RUN)) < RUN) end += 8;
    end = Math.min(end, count);
    writePacked(values, i, end, width, writer);
    i = end;
  }
}

function runLength(values: Uint8Array | Int32Array, from: number, to: number): number {
  const value = values[from];
  let i = from + 1;
  while (i < to && values[i] === value) i++;
  return i - from;
}

function writeRun(value: number, run: number, width: number, writer: ByteWriter): void {
  writeVarint(run * 2, writer);
  for (let bits = 0; bits < width; bits += 8) writer.bytes[writer.at++] = (value >> bits) & 255;
}

function writePacked(values: Uint8Array | Int32Array, from: number, to: number, width: number, writer: ByteWriter): void {
  const groups = (to - from + 7) >> 3;
  writer.reserve(groups * width + 16);
  writeVarint(groups * 2 + 1, writer);
  const { bytes } = writer;
  let at = writer.at;
  let word = 0;
  let bits = 0;
  for (let i = from; i < to; i++) {
    word |= values[i]! << bits;
    bits += width;
    for (; bits >= 8; bits -= 8) {
      bytes[at++] = word & 255;
      word >>>= 8;
    }
  }
  const end = writer.at + groups * width;
  while (at < end) {
    bytes[at++] = word & 255;
    word = 0;
  }
  writer.at = at;
}

/** Leaves room for a run's value. */
function writeVarint(value: number, writer: ByteWriter): void {
  writer.reserve(16);
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) writer.bytes[writer.at++] = (rest & 127) | 128;
  writer.bytes[writer.at++] = rest;
}
