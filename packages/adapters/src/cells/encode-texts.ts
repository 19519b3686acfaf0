import type { Dictionary } from "@seedbed/core";
import { ByteWriter } from "../bytes/byte-writer.js";
import { createEntries, type Entries } from "./entry-cells.js";
import type { TextForm } from "./text-cells.js";
import { TextCells } from "./text-cells.js";

/**
 * Encodes UTF-8 text as one cell.
 *
 * @param text - UTF-8 bytes.
 * @param form - How the format writes text.
 */
export function encodeText(text: Uint8Array, form: TextForm): Uint8Array {
  const cells = new TextCells(Int32Array.of(0, text.length), text, form);
  const writer = new ByteWriter(cells.maxBytes);
  return writer.bytes.slice(0, cells.write(0, writer, 0));
}

/** Encoded dictionaries of one column set; each dictionary is encoded when it is first met, and forgotten with it. */
export class EntryCache {
  private readonly known = new WeakMap<Dictionary, Entries>();
  private readonly form: TextForm;

  /** @param form - How the format writes text. */
  constructor(form: TextForm) {
    this.form = form;
  }

  /**
   * The cells of a dictionary's entries.
   *
   * @param dictionary - The dictionary.
   */
  entriesOf(dictionary: Dictionary): Entries {
    const known = this.known.get(dictionary);
    if (known !== undefined) return known;
    const { offsets, bytes } = dictionary;
    const cells = Array.from({ length: offsets.length - 1 }, (_, i) =>
      encodeText(bytes.subarray(offsets[i]!, offsets[i + 1]!), this.form),
    );
    const entries = createEntries(cells);
    this.known.set(dictionary, entries);
    return entries;
  }
}
