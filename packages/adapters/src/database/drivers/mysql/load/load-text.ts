import type { TextForm } from "../../../../cells/text-cells.js";

const BACKSLASH = 92;

/** What stands behind the backslash, by the byte it stands for; 0 where the byte stands for itself. */
const LETTERS = new Uint8Array(256);
for (const [byte, letter] of [
  [0, "0"],
  [8, "b"],
  [9, "t"],
  [10, "n"],
  [13, "r"],
  [26, "Z"],
  [BACKSLASH, "\\"],
] as const) {
  LETTERS[byte] = letter.charCodeAt(0);
}

/**
 * Text as LOAD DATA reads it: tabs between cells, line feeds between rows, backslashes before what would be taken for either.
 *
 * @source MySQL documentation, "LOAD DATA statement", section "Field and line handling".
 */
export const loadText: TextForm = {
  below: 32,
  escaped: [BACKSLASH, BACKSLASH],
  quote: 0,
  maxBytes: (length) => length * 2 + 2,
  doubtfulLength: -1,
  mustEscape: () => false,
  escape(source, from, end, out, at) {
    let to = at;
    for (let i = from; i < end; i++) {
      const byte = source[i]!;
      const letter = LETTERS[byte]!;
      if (letter === 0) {
        out[to++] = byte;
        continue;
      }
      out[to++] = BACKSLASH;
      out[to++] = letter;
    }
    return to;
  },
};
