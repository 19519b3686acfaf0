import type { Vector } from "@seedbed/core";
import { encodeBase64 } from "./base64-cells.js";
import { encodeBools } from "./bool-cells.js";
import { type CellBuffer, CellBuffers } from "./cell-buffer.js";
import { type CellColumn, createEntries } from "./cell-column.js";
import { EntryCache } from "./entry-cache.js";
import { jsonText } from "./json-text.js";
import { encodeLists } from "./list-cells.js";
import { encodeNumbers } from "./number-cells.js";
import type { RowColumns } from "./row-writer.js";
import { createObjectFrame, encodeStructs } from "./struct-cells.js";
import { encodeTexts } from "./text-cells.js";
import { encodeValues } from "./value-cells.js";

const encoder = new TextEncoder();
const BOOLS = createEntries([encoder.encode("false"), encoder.encode("true")]);
const QUOTE = 34;
// JSON has no such numbers: their names as text can be read back, null could not.
const NUMBER_FORM = { nonFiniteQuote: QUOTE, quote: QUOTE };

/** JSON's null, as the only entry. */
export const JSON_NULL: CellColumn = createEntries([encoder.encode("null")]);

/** Encodes vectors as JSON; holds the dictionaries it has encoded, and memory for one batch. */
export class JsonCellFactory {
  private readonly entries = new EntryCache(jsonText);
  private readonly buffers = new CellBuffers();

  /** Begins a batch: what was encoded before is overwritten. */
  begin(): void {
    this.buffers.clear();
  }

  /**
   * Encodes a vector.
   *
   * @param vector - Any vector.
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
        return encodeBools(vector, BOOLS, from, to, take());
      case "text":
        if (vector.type.type === "bytes") return encodeBase64(vector, from, to, QUOTE, take());
        return encodeTexts(vector, from, to, jsonText, take);
      case "dictionary":
        return this.entries.entriesOf(vector.dictionary).select(vector.indices, vector.validity);
      case "list": {
        const { offsets, child } = vector;
        return encodeLists(vector, this.create(child, offsets[from]!, offsets[to]!), JSON_NULL, from, to, take());
      }
      case "struct": {
        const frame = createObjectFrame(Object.keys(vector.children), JSON_NULL);
        const columns = this.createColumns(Object.values(vector.children), from, to);
        return encodeStructs(columns, vector.validity, frame, from, to, take());
      }
      case "value":
        return encodeValues(vector, from, to, take());
    }
  }

  /**
   * Encodes the fields of objects.
   *
   * @param vectors - One vector a field.
   * @param from - First row that is needed.
   * @param to - One past the last row that is needed.
   */
  createColumns(vectors: readonly Vector[], from: number, to: number): RowColumns {
    return {
      cells: vectors.map((vector) => this.create(vector, from, to)),
      absent: vectors.some(({ absent }) => absent !== undefined) ? vectors.map(({ absent }) => absent) : undefined,
    };
  }
}
