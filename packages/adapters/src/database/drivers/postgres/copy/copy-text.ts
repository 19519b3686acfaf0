import type { TextForm } from "../../../../cells/text-cells.js";

const BACKSLASH = 92;
const LETTER_BY_BYTE: Readonly<Record<number, number>> = { 8: 98, 9: 116, 10: 110, 11: 118, 12: 102, 13: 114 };

/** Bytes up to the carriage return; tab and line breaks end cells and rows. */
const BELOW = 14;

/**
 * Text as cells of COPY's text format.
 *
 * @source PostgreSQL documentation, COPY, "Text Format".
 */
export const copyText: TextForm = {
  below: BELOW,
  escaped: [BACKSLASH, BACKSLASH],
  quote: 0,
  maxBytes: (length) => length * 2,
  // Null is written with a backslash, which no text starts with once it is escaped.
  doubtfulLength: -1,
  mustEscape: () => false,
  escape(source, from, end, out, at) {
    let to = at;
    for (let i = from; i < end; i++) {
      const byte = source[i]!;
      const letter = byte === BACKSLASH ? BACKSLASH : LETTER_BY_BYTE[byte];
      if (letter === undefined) out[to++] = byte;
      else {
        out[to++] = BACKSLASH;
        out[to++] = letter;
      }
    }
    return to;
  },
};
