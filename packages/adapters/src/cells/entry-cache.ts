import type { Dictionary } from "@seedbed/core";
import { CellBuffer } from "./cell-buffer.js";
import type { CellColumn } from "./cell-column.js";
import { encodeTexts, type TextForm } from "./text-cells.js";

/**
 * Encodes one text as a cell.
 *
 * @param text - UTF-8 bytes.
 * @param form - How the format writes text.
 */
export function encodeText(text: Uint8Array, form: TextForm): Uint8Array {
  const out = new Uint8Array(form.maxBytes(text.length));
  const escapes = form.mustEscape(text, 0, text.length) || text.some((byte) => byte < form.below || form.escaped.includes(byte));
  if (escapes || form.quote !== 0) return out.subarray(0, form.escape(text, 0, text.length, out, 0));
  return text;
}

/** Encoded dictionaries of one column set; each dictionary is encoded when it is first met, and forgotten with it. */
export class EntryCache {
  private readonly known = new WeakMap<Dictionary, CellColumn>();
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
  entriesOf(dictionary: Dictionary): CellColumn {
    let entries = this.known.get(dictionary);
    if (entries === undefined) {
      const texts = { offsets: dictionary.offsets, bytes: dictionary.bytes, validity: null };
      entries = encodeTexts(texts, 0, dictionary.offsets.length - 1, this.form, (length) => {
        const buffer = new CellBuffer();
        buffer.begin(length);
        return buffer;
      });
      this.known.set(dictionary, entries);
    }
    return entries;
  }
}
