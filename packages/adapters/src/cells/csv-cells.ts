import type { Vector } from "@seedbed/core";
import { ByteWriter } from "../bytes/byte-writer.js";
import { Base64Cells } from "./base64-cells.js";
import type { CellWriter } from "./cell-writer.js";
import { EntryCache } from "./encode-texts.js";
import { BoolCells, type Entries, EntryCells } from "./entry-cells.js";
import { JsonCellFactory } from "./json-cells.js";
import { NullableCells } from "./nullable-cells.js";
import { createNumberCells } from "./number-cells.js";
import { TextCells, type TextForm } from "./text-cells.js";

const DOUBLE_QUOTE = 34;
const NUMBER_FORM = { quoted: false };

/** Makes cell writers that write CSV; holds the dictionaries it has encoded. */
export class CsvCellFactory {
  private readonly json = new JsonCellFactory();
  private readonly entries: EntryCache;
  private readonly text: TextForm;
  private readonly nested: TextForm;
  private readonly bools: Entries;
  private readonly nullText: Uint8Array;

  /**
   * @param text - How text is written.
   * @param bools - The cells of false and true.
   * @param nullText - Bytes that stand for null.
   */
  constructor(text: TextForm, bools: Entries, nullText: Uint8Array) {
    this.text = text;
    // Most nested values hold a quote as their second byte, which spares searching the rest.
    const startsQuoted = (source: Uint8Array, from: number): boolean =>
      source[from + 1] === DOUBLE_QUOTE && text.escaped.includes(DOUBLE_QUOTE);
    this.nested = {
      ...text,
      doubtfulLength: undefined,
      mustEscape: (source, from, end) => (end > from + 1 && startsQuoted(source, from)) || text.mustEscape(source, from, end),
    };
    this.entries = new EntryCache(text);
    this.bools = bools;
    this.nullText = nullText;
  }

  /**
   * Makes the cell writer of a vector.
   *
   * @param vector - Any vector; lists, objects and JSON values become JSON text.
   * @throws SeedbedError `VALUE_NOT_JSON` when a value of a JSON column is none.
   */
  create(vector: Vector): CellWriter {
    const cells = this.createPresent(vector);
    return vector.validity === null ? cells : new NullableCells(cells, vector.validity, this.nullText);
  }

  private createPresent(vector: Vector): CellWriter {
    switch (vector.layout) {
      case "number":
        return createNumberCells(vector, NUMBER_FORM);
      case "bool":
        return new BoolCells(vector.bits, this.bools);
      case "text":
        if (vector.type.type === "bytes") return new Base64Cells(vector.offsets, vector.bytes, false);
        return new TextCells(vector.offsets, vector.bytes, this.text);
      case "dictionary":
        return new EntryCells(vector.indices, this.entries.entriesOf(vector.dictionary));
      default:
        return this.createJsonText(vector);
    }
  }

  /** Writes the column as JSON beforehand, then treats it as text. */
  private createJsonText(vector: Vector): CellWriter {
    const cells = this.json.create(vector);
    const writer = new ByteWriter();
    const offsets = new Int32Array(vector.length + 1);
    for (let i = 0; i < vector.length; i++) {
      writer.reserve(cells.maxBytes);
      writer.at = cells.write(i, writer, writer.at);
      offsets[i + 1] = writer.at;
    }
    return new TextCells(offsets, writer.written(), this.nested);
  }
}
