import type { Vector } from "@seedbed/core";
import { Base64Cells } from "./base64-cells.js";
import type { CellWriter } from "./cell-writer.js";
import { EntryCache } from "./encode-texts.js";
import { BoolCells, createEntries, EntryCells } from "./entry-cells.js";
import { jsonText } from "./json-text.js";
import { ListCells } from "./list-cells.js";
import { NullableCells } from "./nullable-cells.js";
import { createNumberCells } from "./number-cells.js";
import { StructCells } from "./struct-cells.js";
import { TextCells } from "./text-cells.js";
import { createValueCells } from "./value-cells.js";

const encoder = new TextEncoder();
const NULL = encoder.encode("null");
const BOOLS = createEntries([encoder.encode("false"), encoder.encode("true")]);
const NUMBER_FORM = { nonFinite: "null", quoted: true };

/** Makes cell writers that write JSON; holds the dictionaries it has encoded. */
export class JsonCellFactory {
  private readonly entries = new EntryCache(jsonText);

  /**
   * Makes the cell writer of a vector.
   *
   * @param vector - Any vector.
   * @throws SeedbedError `VALUE_NOT_JSON` when a value of a JSON column is none.
   */
  create(vector: Vector): CellWriter {
    const cells = this.createPresent(vector);
    return vector.validity === null ? cells : new NullableCells(cells, vector.validity, NULL);
  }

  /**
   * Makes the cell writer of objects with one vector a field.
   *
   * @param names - Field names, in the order they are written.
   * @param vectors - One vector a name.
   */
  createObject(names: readonly string[], vectors: readonly Vector[]): CellWriter {
    return new StructCells(
      names,
      vectors.map((vector) => this.create(vector)),
      vectors.map((vector) => vector.absent),
    );
  }

  private createPresent(vector: Vector): CellWriter {
    switch (vector.layout) {
      case "number":
        return createNumberCells(vector, NUMBER_FORM);
      case "bool":
        return new BoolCells(vector.bits, BOOLS);
      case "text":
        if (vector.type.type === "bytes") return new Base64Cells(vector.offsets, vector.bytes, true);
        return new TextCells(vector.offsets, vector.bytes, jsonText);
      case "dictionary":
        return new EntryCells(vector.indices, this.entries.entriesOf(vector.dictionary));
      case "list":
        return new ListCells(vector.offsets, this.create(vector.child));
      case "struct": {
        const names = Object.keys(vector.children);
        return this.createObject(
          names,
          names.map((name) => vector.children[name]!),
        );
      }
      case "value":
        return createValueCells(vector.values);
    }
  }
}
