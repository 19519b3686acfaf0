import { ByteWriter } from "../bytes/byte-writer.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { CellWriter } from "./cell-writer.js";

/**
 * Makes the cell writer of values that no columnar layout fits, by writing each as JSON beforehand.
 *
 * @param values - Any JSON values.
 * @throws SeedbedError `VALUE_NOT_JSON` for a bigint or a circle.
 */
export function createValueCells(values: readonly unknown[]): CellWriter {
  const encoder = new TextEncoder();
  const offsets = new Int32Array(values.length + 1);
  const writer = new ByteWriter();
  for (let i = 0; i < values.length; i++) {
    const text = toJson(values[i], i);
    writer.reserve(text.length * 3);
    writer.at += encoder.encodeInto(text, writer.bytes.subarray(writer.at)).written;
    offsets[i + 1] = writer.at;
  }
  return new RawCells(offsets, writer.bytes);
}

function toJson(value: unknown, row: number): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch (cause) {
    throw createAdapterError("VALUE_NOT_JSON", `row ${row} of a batch holds a value that JSON cannot express`, {
      details: { row },
      cause,
    });
  }
}

/** Copies bytes as they are. */
class RawCells implements CellWriter {
  readonly maxBytes: number;
  private readonly offsets: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(offsets: Int32Array, bytes: Uint8Array) {
    this.offsets = offsets;
    this.bytes = bytes;
    let longest = 0;
    for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, offsets[i]! - offsets[i - 1]!);
    this.maxBytes = longest;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const from = this.offsets[row]!;
    const end = this.offsets[row + 1]!;
    out.bytes.set(this.bytes.subarray(from, end), at);
    return at + end - from;
  }
}
