import { isUtf8 } from "node:buffer";
import { type ColumnSchema, createBits, type NumberType, readUtf8, setBit, type ValueType, type Vector } from "@seedbed/core";
import type { OnFault, RawChunk } from "../table/raw-chunk.js";
import { describe } from "../table/value-chunk.js";
import { packHeld } from "../values/pack-held.js";
import { MISFIT, toHeld } from "../values/to-held.js";
import { type CellRows, QUOTED } from "./cell-rows.js";
import { copyTexts, readCell, type Unescape } from "./cell-text.js";
import { parseFloatBytes, parseIntegerBytes, parseUnscaledBytes } from "./parse-digits.js";
import { parseDateBytes, parseTimestampBytes } from "./parse-moment.js";

/** What rows of cells mean. */
export interface CellMeaning {
  /** Names of the columns, in order. */
  readonly names: readonly string[];
  /** Bytes that stand for null in a cell without quotes. */
  readonly nullText: Uint8Array;
  /** Truth values besides the usual ones: what stands for false and for true. */
  readonly bools?: readonly [no: string, yes: string];
  readonly undo: Unescape;
  /** Lists and objects inside one another that are allowed. */
  readonly depth: number;
}

type ParseBytes = (bytes: Uint8Array, from: number, to: number) => number;

/** Rows of a text file that were cut into cells. */
export class CellChunk implements RawChunk {
  readonly length: number;
  readonly names: readonly string[];
  private readonly rows: CellRows;
  private readonly meaning: CellMeaning;
  private readonly columns: ReadonlyMap<string, number>;

  /**
   * @param rows - The rows.
   * @param meaning - What their cells mean.
   */
  constructor(rows: CellRows, meaning: CellMeaning) {
    this.length = rows.lines.length;
    this.names = meaning.names;
    this.rows = rows;
    this.meaning = meaning;
    this.columns = new Map(meaning.names.map((name, i) => [name, i]));
  }

  check(_columns: ReadonlySet<string> | undefined, onFault: OnFault): void {
    const { firsts, broken, bytes } = this.rows;
    const expected = this.names.length;
    for (let row = 0; row < this.length; row++) {
      const cells = firsts[row + 1]! - firsts[row]!;
      if (cells !== expected && !broken.has(row)) onFault(row, undefined, `has ${cells} cells instead of ${expected}`);
    }
    for (const [row, fault] of broken) onFault(row, undefined, fault);
    if (isUtf8(bytes)) return;
    for (let row = 0; row < this.length; row++) if (!isUtf8(this.window(row))) onFault(row, undefined, "is not UTF-8");
  }

  lineOf(row: number): number {
    return this.rows.lines[row]!;
  }

  rawOf(row: number): string {
    const window = this.window(row);
    return readUtf8(window, 0, Math.min(window.length, 10_000));
  }

  valueOf(row: number, name: string): unknown {
    const cell = this.cellOf(row, this.columns.get(name) ?? -1);
    return cell < 0 || this.isNull(cell) ? null : readCell(this.rows, cell, this.meaning.undo);
  }

  toVector(column: ColumnSchema, onFault: OnFault): Vector {
    const { length } = this;
    const index = this.columns.get(column.name) ?? -1;
    // An empty text without quotes is a text where null is none.
    const emptyIsText = column.type.type === "string" && !column.nullable && !column.optional;
    const cells = new Int32Array(length);
    let missing = 0;
    for (let row = 0; row < length; row++) {
      const cell = this.cellOf(row, index);
      const isMissing = cell < 0 || (!emptyIsText && this.isNull(cell));
      cells[row] = isMissing ? -1 : cell;
      if (isMissing) missing++;
    }
    const validity = missing === 0 ? null : createBits(length);
    if (validity !== null) for (let row = 0; row < length; row++) if (cells[row]! >= 0) setBit(validity, row);
    const vector = this.read(column, cells, validity, onFault);
    if (validity === null || column.nullable || !column.optional) return vector;
    return { ...vector, absent: validity.map((byte) => ~byte & 255) };
  }

  private read({ name, type }: ColumnSchema, cells: Int32Array, validity: Uint8Array | null, onFault: OnFault): Vector {
    if (type.type === "string") return copyTexts(this.rows, cells, validity, this.meaning.undo);
    if (type.type === "bool") return this.readBools(name, cells, validity, onFault);
    const parse = chooseParser(type);
    if (parse === undefined) return this.readValues(name, type, cells, onFault);
    const { bytes, starts, ends } = this.rows;
    const values = new Float64Array(cells.length);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row]!;
      if (cell < 0) continue;
      const value = parse(bytes, starts[cell]!, ends[cell]!);
      // Longer and rarer spellings.
      values[row] = Number.isNaN(value) ? (this.hold(row, cell, name, type, onFault) as number) : value;
    }
    return { layout: "number", type: type as NumberType, length: cells.length, validity, values };
  }

  private readBools(name: string, cells: Int32Array, validity: Uint8Array | null, onFault: OnFault): Vector {
    const { bytes, starts, ends } = this.rows;
    const type = { type: "bool" } as const;
    const plain = this.meaning.bools === undefined || this.meaning.bools.join() === "false,true";
    const bits = createBits(cells.length);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row]!;
      if (cell < 0) continue;
      const from = starts[cell]!;
      const length = ends[cell]! - from;
      // `true` and `false` byte by byte, where the file has no other words for them; all else is read as text.
      const last = bytes[from + length - 1];
      if (
        plain &&
        length === 5 &&
        bytes[from] === 102 &&
        bytes[from + 1] === 97 &&
        bytes[from + 2] === 108 &&
        bytes[from + 3] === 115 &&
        last === 101
      )
        continue;
      const isTrue =
        plain && length === 4 && bytes[from] === 116 && bytes[from + 1] === 114 && bytes[from + 2] === 117 && last === 101;
      if (isTrue || this.hold(row, cell, name, type, onFault) === true) setBit(bits, row);
    }
    return { layout: "bool", type, length: cells.length, validity, bits };
  }

  private readValues(name: string, type: ValueType, cells: Int32Array, onFault: OnFault): Vector {
    const held = Array.from(cells, (cell, row) => (cell < 0 ? null : this.hold(row, cell, name, type, onFault)));
    return packHeld(type, held);
  }

  /** The value of a cell; null, and a fault, where it does not fit. */
  private hold(row: number, cell: number, name: string, type: ValueType, onFault: OnFault): unknown {
    const { undo, bools, depth } = this.meaning;
    const text = readCell(this.rows, cell, undo);
    if (type.type === "bool" && bools !== undefined && bools.includes(text)) return text === bools[1];
    const fit = toHeld(type, text, { jsonText: true, depth });
    if (fit !== MISFIT) return fit;
    onFault(row, name, `${describe(text)} is no ${type.type}`);
    return null;
  }

  /** Number of the cell; -1 where the row is broken or too short. */
  private cellOf(row: number, column: number): number {
    const { firsts } = this.rows;
    const cell = firsts[row]! + column;
    return column < 0 || cell >= firsts[row + 1]! ? -1 : cell;
  }

  private isNull(cell: number): boolean {
    const { bytes, starts, ends, flags } = this.rows;
    const { nullText } = this.meaning;
    const from = starts[cell]!;
    if (ends[cell] !== from + nullText.length || (flags[cell]! & QUOTED) !== 0) return false;
    for (let i = 0; i < nullText.length; i++) if (bytes[from + i] !== nullText[i]) return false;
    return true;
  }

  private window(row: number): Uint8Array {
    const { firsts, starts, ends, flags, bytes } = this.rows;
    const first = firsts[row]!;
    const last = firsts[row + 1]! - 1;
    if (last < first) return bytes.subarray(0, 0);
    return bytes.subarray(starts[first]! - (flags[first]! & QUOTED), ends[last]! + (flags[last]! & QUOTED));
  }
}

function chooseParser(type: ValueType): ParseBytes | undefined {
  switch (type.type) {
    case "int":
      return parseIntegerBytes;
    case "decimal": {
      const { scale } = type;
      return (bytes, from, to) => parseUnscaledBytes(bytes, from, to, scale);
    }
    case "float":
      return parseFloatBytes;
    case "date":
      return parseDateBytes;
    case "timestamp":
      return type.as === "epochMs" ? parseIntegerBytes : parseTimestampBytes;
    default:
      return undefined;
  }
}
