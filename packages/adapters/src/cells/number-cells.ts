import type { NumberVector } from "@seedbed/core";
import {
  DATE_BYTES,
  DURATION_BYTES,
  TIME_BYTES,
  TIMESTAMP_BYTES,
  writeDate,
  writeDuration,
  writeTime,
  writeTimestamp,
} from "../bytes/write-calendar.js";
import { INTEGER_BYTES, writeDecimal, writeInteger } from "../bytes/write-digits.js";
import { FLOAT_BYTES, writeAscii, writeFloat } from "../bytes/write-float.js";
import type { CellBuffer } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";

/** How a text format spells numbers. */
export interface NumberForm {
  /** Byte around the name of what is no finite number; none unless stated. */
  readonly nonFiniteQuote?: number;
  /** Byte around what is no number in JSON: dates, times, timestamps, durations, decimal strings; 0 for none. */
  readonly quote: number;
}

type Numbers = Int32Array | Float64Array;
/** Writes the numbers `from` to `to`, and where each ends; returns one past the last byte. */
type WriteNumbers = (values: Numbers, from: number, to: number, view: DataView, at: number, ends: Int32Array) => number;

/** A way to write numbers, and what it needs. */
interface NumberEncoding {
  readonly maxBytes: number;
  readonly quote: number;
  readonly write: WriteNumbers;
}

/**
 * Encodes a number column.
 *
 * @param vector - Integers, floats, decimals, dates, times, timestamps or durations.
 * @param form - How the format spells them.
 * @param from - First row.
 * @param to - One past the last row.
 * @param buffer - Where to.
 */
export function encodeNumbers(vector: NumberVector, form: NumberForm, from: number, to: number, buffer: CellBuffer): CellColumn {
  const { maxBytes, quote, write } = chooseEncoding(vector, form);
  const { writer, offsets } = buffer;
  writer.reserve((to - from) * maxBytes);
  offsets[from] = writer.at;
  writer.at = write(vector.values, from, to, writer.view, writer.at, offsets);
  return buffer.column(quote, maxBytes + 2, vector.validity);
}

function chooseEncoding({ type }: NumberVector, { nonFiniteQuote = 0, quote }: NumberForm): NumberEncoding {
  switch (type.type) {
    case "int":
      return { maxBytes: INTEGER_BYTES, quote: 0, write: writeIntegers };
    case "float":
      return { maxBytes: FLOAT_BYTES, quote: 0, write: createFloats(nonFiniteQuote) };
    case "decimal": {
      const around = type.as === "string" ? quote : 0;
      if (type.scale === 0) return { maxBytes: INTEGER_BYTES, quote: around, write: writeIntegers };
      return { maxBytes: INTEGER_BYTES + type.scale + 2, quote: around, write: createDecimals(type.scale) };
    }
    case "date":
      return { maxBytes: DATE_BYTES, quote, write: createMoments(writeDate) };
    case "time":
      return { maxBytes: TIME_BYTES, quote, write: createMoments(writeTime) };
    case "timestamp":
      if (type.as === "epochMs") return { maxBytes: INTEGER_BYTES, quote: 0, write: writeIntegers };
      return { maxBytes: TIMESTAMP_BYTES, quote, write: writeTimestamps };
    case "duration":
      return { maxBytes: DURATION_BYTES, quote, write: createMoments(writeDuration) };
  }
}

function writeIntegers(values: Numbers, from: number, to: number, view: DataView, at: number, ends: Int32Array): number {
  let end = at;
  for (let i = from; i < to; i++) ends[i + 1] = end = writeInteger(values[i]!, view, end);
  return end;
}

function writeTimestamps(values: Numbers, from: number, to: number, view: DataView, at: number, ends: Int32Array): number {
  let end = at;
  for (let i = from; i < to; i++) ends[i + 1] = end = writeTimestamp(values[i]!, view, end);
  return end;
}

function createDecimals(scale: number): WriteNumbers {
  const unit = Number(`1e${scale}`);
  return (values, from, to, view, at, ends) => {
    let end = at;
    for (let i = from; i < to; i++) ends[i + 1] = end = writeDecimal(values[i]!, scale, unit, view, end);
    return end;
  };
}

function createFloats(quote: number): WriteNumbers {
  const around = quote === 0 ? "" : String.fromCharCode(quote);
  return (values, from, to, view, at, ends) => {
    let end = at;
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      end = Number.isFinite(value) ? writeFloat(value, view, end) : writeAscii(`${around}${value}${around}`, view, end);
      ends[i + 1] = end;
    }
    return end;
  };
}

function createMoments(write: typeof writeDate): WriteNumbers {
  return (values, from, to, view, at, ends) => {
    let end = at;
    for (let i = from; i < to; i++) ends[i + 1] = end = write(values[i]!, view, end);
    return end;
  };
}
