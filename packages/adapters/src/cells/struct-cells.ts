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
  private readonly absent: readonly (Uint8Array | undefined)[];
  private readonly complete: boolean;

  /**
   * @param names - Field names.
   * @param fields - One writer a field.
   * @param absent - Bitmap of the rows that lack the field; none when no row does.
   */
  constructor(names: readonly string[], fields: readonly CellWriter[], absent: readonly (Uint8Array | undefined)[]) {
    const encoder = new TextEncoder();
    this.keys = createEntries(names.map((name) => encoder.encode(`,${JSON.stringify(name)}:`)));
    this.fields = fields;
    this.absent = absent;
    this.complete = absent.every((bits) => bits === undefined);
    this.maxBytes = fields.reduce((sum, field) => sum + field.maxBytes, this.keys.offsets[names.length]! + 2);
  }

  write(row: number, out: ByteWriter, at: number): number {
    const fields = this.fields;
    const absent = this.complete ? undefined : this.absent;
    const { view: source, offsets } = this.keys;
    let to = at;
    for (let i = 0; i < fields.length; i++) {
      const bits = absent?.[i];
      if (bits !== undefined && hasBit(bits, row)) continue;
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
