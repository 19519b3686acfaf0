import type { NumberVector } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
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
import { INTEGER_BYTES, writeInteger, writeNatural, writePadded } from "../bytes/write-digits.js";
import { FLOAT_BYTES, writeAscii, writeFloat } from "../bytes/write-float.js";
import type { CellWriter } from "./cell-writer.js";

/** How a text format spells numbers. */
export interface NumberForm {
  /** Text that stands for what is no finite number; the number's own name unless stated. */
  readonly nonFinite?: string;
  /** True to put double quotes around what is no number in JSON: dates, times, timestamps, durations, decimal strings. */
  readonly quoted: boolean;
}

const QUOTE = 34;

/**
 * Makes the cell writer of a number column.
 *
 * @param vector - Integers, floats, decimals, dates, times, timestamps or durations.
 * @param form - How the format spells them.
 */
export function createNumberCells(vector: NumberVector, form: NumberForm): CellWriter {
  const { type, values } = vector;
  switch (type.type) {
    case "int":
      return new IntegerCells(values);
    case "float":
      return new FloatCells(values, form.nonFinite);
    case "decimal": {
      const cells = type.scale === 0 ? new IntegerCells(values) : new DecimalCells(values, type.scale);
      return form.quoted && type.as === "string" ? new QuotedCells(cells) : cells;
    }
    case "date":
      return new CalendarCells(values, writeDate, DATE_BYTES, form.quoted);
    case "time":
      return new CalendarCells(values, writeTime, TIME_BYTES, form.quoted);
    case "timestamp":
      if (type.as === "epochMs") return new IntegerCells(values);
      return new TimestampCells(values, form.quoted);
    case "duration":
      return new CalendarCells(values, writeDuration, DURATION_BYTES, form.quoted);
  }
}

class IntegerCells implements CellWriter {
  readonly maxBytes = INTEGER_BYTES;
  private readonly values: Int32Array | Float64Array;

  constructor(values: Int32Array | Float64Array) {
    this.values = values;
  }

  write(row: number, out: ByteWriter, at: number): number {
    return writeInteger(this.values[row]!, out.view, at);
  }
}

class FloatCells implements CellWriter {
  readonly maxBytes: number;
  private readonly values: Int32Array | Float64Array;
  private readonly nonFinite: string | undefined;

  constructor(values: Int32Array | Float64Array, nonFinite: string | undefined) {
    this.values = values;
    this.nonFinite = nonFinite;
    this.maxBytes = Math.max(FLOAT_BYTES, nonFinite?.length ?? 0);
  }

  write(row: number, out: ByteWriter, at: number): number {
    const value = this.values[row]!;
    if (Number.isFinite(value)) return writeFloat(value, out.view, at);
    return writeAscii(this.nonFinite ?? String(value), out.view, at);
  }
}

class DecimalCells implements CellWriter {
  readonly maxBytes: number;
  private readonly values: Int32Array | Float64Array;
  private readonly scale: number;
  private readonly unit: number;

  constructor(values: Int32Array | Float64Array, scale: number) {
    this.values = values;
    this.scale = scale;
    this.unit = Number(`1e${scale}`);
    this.maxBytes = INTEGER_BYTES + scale + 2;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const { view } = out;
    const value = this.values[row]!;
    let to = at;
    let unscaled = value;
    if (value < 0) {
      view.setUint8(to++, 45);
      unscaled = -value;
    }
    const whole = Math.floor(unscaled / this.unit);
    to = writeNatural(whole, view, to);
    view.setUint8(to, 46);
    return writePadded(unscaled - whole * this.unit, this.scale, view, to + 1);
  }
}

class TimestampCells implements CellWriter {
  readonly maxBytes = TIMESTAMP_BYTES;
  private readonly values: Int32Array | Float64Array;
  private readonly quoted: boolean;

  constructor(values: Int32Array | Float64Array, quoted: boolean) {
    this.values = values;
    this.quoted = quoted;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const { view } = out;
    if (!this.quoted) return writeTimestamp(this.values[row]!, view, at);
    view.setUint8(at, QUOTE);
    const to = writeTimestamp(this.values[row]!, view, at + 1);
    view.setUint8(to, QUOTE);
    return to + 1;
  }
}

class CalendarCells implements CellWriter {
  readonly maxBytes: number;
  private readonly values: Int32Array | Float64Array;
  private readonly form: (value: number, view: DataView, at: number) => number;
  private readonly quoted: boolean;

  constructor(values: Int32Array | Float64Array, form: typeof writeDate, maxBytes: number, quoted: boolean) {
    this.values = values;
    this.form = form;
    this.quoted = quoted;
    this.maxBytes = maxBytes + 2;
  }

  write(row: number, out: ByteWriter, at: number): number {
    const { view } = out;
    if (!this.quoted) return this.form(this.values[row]!, view, at);
    view.setUint8(at, QUOTE);
    const to = this.form(this.values[row]!, view, at + 1);
    view.setUint8(to, QUOTE);
    return to + 1;
  }
}

class QuotedCells implements CellWriter {
  readonly maxBytes: number;
  private readonly inner: CellWriter;

  constructor(inner: CellWriter) {
    this.inner = inner;
    this.maxBytes = inner.maxBytes + 2;
  }

  write(row: number, out: ByteWriter, at: number): number {
    out.view.setUint8(at, QUOTE);
    const to = this.inner.write(row, out, at + 1);
    out.view.setUint8(to, QUOTE);
    return to + 1;
  }
}
