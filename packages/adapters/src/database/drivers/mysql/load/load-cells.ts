import { formatDate, formatTime, fromValues, hasBit, type NumberVector, TextBuilder, toValues, type Vector } from "@seedbed/core";
import { encodeBools } from "../../../../cells/bool-cells.js";
import { type CellBuffer, CellBuffers } from "../../../../cells/cell-buffer.js";
import { type CellColumn, createEntries } from "../../../../cells/cell-column.js";
import { EntryCache } from "../../../../cells/entry-cache.js";
import { encodeNumbers } from "../../../../cells/number-cells.js";
import { encodeTexts } from "../../../../cells/text-cells.js";
import { plainText } from "../../../cells/plain-text.js";
import { writeJson } from "../../../cells/write-json.js";
import { loadText } from "./load-text.js";
import { isMoment, type TargetColumn } from "./target-column.js";

const encoder = new TextEncoder();
const BOOLS = createEntries([encoder.encode("0"), encoder.encode("1")]);
const NUMBER_FORM = { quote: 0 };
const DAY_MS = 86_400_000;

/** Encodes vectors as cells of LOAD DATA; holds the dictionaries it has encoded, and memory for one batch. */
export class LoadCellFactory {
  private readonly buffers = new CellBuffers();
  private readonly entries = new EntryCache(loadText);

  /** Begins a batch: what was encoded before is overwritten. */
  begin(): void {
    this.buffers.clear();
  }

  /**
   * Encodes a vector. Bytes become hexadecimal digits; lists, objects and JSON values become JSON.
   *
   * @param vector - Any vector.
   * @param column - Where to.
   */
  create(vector: Vector, column: TargetColumn): CellColumn {
    const { length } = vector;
    const take = (): CellBuffer => this.buffers.take(length);
    switch (vector.layout) {
      case "number":
        return isMoment(vector, column) ? this.moments(vector) : encodeNumbers(vector, NUMBER_FORM, 0, length, take());
      case "bool":
        return encodeBools(vector, BOOLS, 0, length, take());
      case "dictionary":
        return this.entries.entriesOf(vector.dictionary).select(vector.indices, vector.validity);
      case "text":
        return encodeTexts(vector.type.type === "bytes" ? toHex(vector) : vector, 0, length, loadText, take);
      default: {
        const write = vector.layout === "value" && column.dataType !== "json" ? plain : writeJson;
        const json = toValues(vector).map((value, i) => (hasBit(vector.validity, i) ? write(value, column.name) : null));
        return encodeTexts(fromValues({ type: "string" }, json) as Vector & { layout: "text" }, 0, length, loadText, take);
      }
    }
  }

  /** Moments with a space in their middle and no zone: sessions are set to UTC. */
  private moments({ values, validity, length }: NumberVector): CellColumn {
    const builder = new TextBuilder(length, 24);
    for (let i = 0; i < length; i++) {
      if (hasBit(validity, i)) builder.write(formatMoment(values[i]!));
      builder.end();
    }
    return encodeTexts(builder.finish(validity), 0, length, loadText, () => this.buffers.take(length));
  }
}

/**
 * A value of no declared type as MySQL takes it.
 *
 * @param value - Any.
 * @param column - Name, for messages.
 */
export function plain(value: unknown, column: string): string {
  return plainText(value, column, ["0", "1"]);
}

/**
 * A moment as MySQL takes it.
 *
 * @param ms - Milliseconds since 1970.
 */
export function formatMoment(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  return `${formatDate(days)} ${formatTime(ms - days * DAY_MS)}`;
}

function toHex({ offsets, bytes, validity, length }: Vector & { layout: "text" }): Vector & { layout: "text" } {
  const builder = new TextBuilder(length, 32);
  for (let i = 0; i < length; i++) {
    builder.write(Buffer.from(bytes.buffer, bytes.byteOffset + offsets[i]!, offsets[i + 1]! - offsets[i]!).toString("hex"));
    builder.end();
  }
  return builder.finish(validity);
}
