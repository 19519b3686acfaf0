import { hasBit } from "@seedbed/core";
import type { ByteWriter } from "../bytes/byte-writer.js";
import { copyWords } from "../bytes/copy-bytes.js";
import type { CellWriter } from "./cell-writer.js";
import { createEntries, type Entries } from "./entry-cells.js";

/** Writes JSON objects; absent fields are left out. */
export class StructCells implements CellWriter {
  readonly maxBytes: number;
  /** `,"name":` of each field; the first comma of an object is overwritten by its brace. */
  private readonly keys: Entries;
  private readonly fields: readonly CellWriter[];
  private readonly present: readonly (Uint8Array | null)[];
  private readonly complete: boolean;

  /**
   * @param names - Field names.
   * @param fields - One writer a field.
   * @param present - Bitmap of the rows that have the field; null when all have.
   */
  constructor(names: readonly string[], fields: readonly CellWriter[], present: readonly (Uint8Array | null)[]) {
    const encoder = new TextEncoder();
    this.keys = createEntries(names.map((name) => encoder.encode(`,${JSON.stringify(name)}:`)));
    this.fields = fields;
    this.present = present;
    this.complete = present.every((bits) => bits === null);
    this.maxBytes = fields.reduce((sum, field) => sum + field.maxBytes, this.keys.offsets[names.length]! + 2);
  }

  write(row: number, out: ByteWriter, at: number): number {
    const { fields, present, complete } = this;
    const { view: source, offsets } = this.keys;
    let to = at;
    for (let i = 0; i < fields.length; i++) {
      if (!complete && !hasBit(present[i]!, row)) continue;
      const from = offsets[i]!;
      to = copyWords(source, from, offsets[i + 1]! - from, out.view, to);
      to = fields[i]!.write(row, out, to);
    }
    out.bytes[at] = 123;
    if (to === at) to++;
    out.bytes[to] = 125;
    return to + 1;
  }
}
