import type { NumberVector, Vector } from "@seedbed/core";
import { encodeBools } from "../../../../cells/bool-cells.js";
import { type CellBuffer, CellBuffers } from "../../../../cells/cell-buffer.js";
import { type CellColumn, createEntries } from "../../../../cells/cell-column.js";
import { EntryCache } from "../../../../cells/entry-cache.js";
import { JsonCellFactory } from "../../../../cells/json-cells.js";
import { encodeNumbers } from "../../../../cells/number-cells.js";
import { encodeTexts } from "../../../../cells/text-cells.js";
import { copyText } from "./copy-text.js";
import { holdsFarMoment } from "./far-moment.js";
import { encodeHex } from "./hex-cells.js";
import { encodeFarMoments, encodeIntervals, encodeLiterals } from "./literal-cells.js";
import type { CopyTarget } from "./read-targets.js";

const BOOLS = createEntries([Uint8Array.of(102), Uint8Array.of(116)]);
const NUMBER_FORM = { quote: 0 };

/** Encodes vectors as cells of COPY's text format; holds the dictionaries it has encoded, and memory for one batch. */
export class CopyCellFactory {
  private readonly json = new JsonCellFactory();
  private readonly buffers = new CellBuffers();
  private readonly entries = new EntryCache(copyText);

  /** Begins a batch: what was encoded before is overwritten. */
  begin(): void {
    this.buffers.clear();
    this.json.begin();
  }

  /**
   * Encodes a vector.
   *
   * @param vector - Any vector.
   * @param target - The column it is for.
   * @param from - First row that is needed.
   * @param to - One past the last row that is needed.
   * @throws SeedbedError `VALUE_NOT_JSON`, `DATABASE_VALUE` for values that have no text in the column's type.
   */
  create(vector: Vector, target: CopyTarget, from: number, to: number): CellColumn {
    const take = (): CellBuffer => this.buffers.take(vector.length);
    switch (vector.layout) {
      case "number":
        if (vector.type.type === "duration" && target.form === "interval") return encodeIntervals(vector, from, to, take);
        if (holdsFarMoment(vector)) return encodeFarMoments(vector, from, to, take);
        return encodeNumbers(toIso(vector), NUMBER_FORM, from, to, take());
      case "bool":
        return encodeBools(vector, BOOLS, from, to, take());
      case "text":
        if (vector.type.type === "bytes") return encodeHex(vector, from, to, take());
        return encodeTexts(vector, from, to, copyText, take);
      case "dictionary":
        return this.entries.entriesOf(vector.dictionary).select(vector.indices, vector.validity);
      default: {
        if (target.form === "array" || target.form === "composite") return encodeLiterals(vector, target, from, to, take);
        const { view, offsets, validity } = this.json.create(vector, from, to);
        const bytes = new Uint8Array(view.buffer, view.byteOffset, offsets[to]!);
        return encodeTexts({ offsets, bytes, validity }, from, to, copyText, take);
      }
    }
  }
}

/** Moments are written as such, whatever form rows have. */
function toIso(vector: NumberVector): NumberVector {
  return vector.type.type === "timestamp" ? { ...vector, type: { type: "timestamp", as: "iso" } } : vector;
}
