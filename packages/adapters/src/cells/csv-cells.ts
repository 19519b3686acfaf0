import type { Vector } from "@seedbed/core";
import { encodeBase64 } from "./base64-cells.js";
import { encodeBools } from "./bool-cells.js";
import { type CellBuffer, CellBuffers } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";
import { EntryCache } from "./entry-cache.js";
import { JsonCellFactory } from "./json-cells.js";
import { encodeNumbers } from "./number-cells.js";
import { encodeTexts, type TextForm } from "./text-cells.js";

const DOUBLE_QUOTE = 34;
const NUMBER_FORM = { quote: 0 };

/** Encodes vectors as CSV cells; holds the dictionaries it has encoded, and memory for one batch. */
export class CsvCellFactory {
  private readonly json = new JsonCellFactory();
  private readonly buffers = new CellBuffers();
  private readonly entries: EntryCache;
  private readonly text: TextForm;
  private readonly nested: TextForm;
  private readonly bools: CellColumn;

  /**
   * @param text - How text is written.
   * @param bools - The cells of false and true.
   */
  constructor(text: TextForm, bools: CellColumn) {
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
  }

  /** Begins a batch: what was encoded before is overwritten. */
  begin(): void {
    this.buffers.clear();
    this.json.begin();
  }

  /**
   * Encodes a vector.
   *
   * @param vector - Any vector; lists, objects and JSON values become JSON text.
   * @param from - First row that is needed.
   * @param to - One past the last row that is needed.
   * @throws SeedbedError `VALUE_NOT_JSON` when a value of a JSON column is none.
   */
  create(vector: Vector, from: number, to: number): CellColumn {
    const take = (): CellBuffer => this.buffers.take(vector.length);
    switch (vector.layout) {
      case "number":
        return encodeNumbers(vector, NUMBER_FORM, from, to, take());
      case "bool":
        return encodeBools(vector, this.bools, from, to, take());
      case "text":
        if (vector.type.type === "bytes") return this.asText(encodeBase64(vector, from, to, 0, take()), this.text, from, to);
        return encodeTexts(vector, from, to, this.text, take);
      case "dictionary":
        return this.entries.entriesOf(vector.dictionary).select(vector.indices, vector.validity);
      default:
        return this.asText(this.json.create(vector, from, to), this.nested, from, to);
    }
  }

  /** Cells that may hold what must be quoted, or nothing, which would be null. */
  private asText({ view, offsets, validity }: CellColumn, form: TextForm, from: number, to: number): CellColumn {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, offsets[to]!);
    return encodeTexts({ offsets, bytes, validity }, from, to, form, (length) => this.buffers.take(length));
  }
}
