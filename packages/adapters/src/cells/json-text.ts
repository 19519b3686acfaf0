import type { TextForm } from "./text-cells.js";

const QUOTE = 34;
const BACKSLASH = 92;
const HEX = Uint8Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/** Letters of the short escapes, by the byte they stand for; 0 where there is none. */
const SHORT = new Uint8Array(256);
for (const [byte, letter] of Object.entries({ 8: "b", 9: "t", 10: "n", 12: "f", 13: "r", 34: '"', 92: "\\" })) {
  SHORT[Number(byte)] = letter.charCodeAt(0);
}

/**
 * Text as JSON strings, escaped exactly as `JSON.stringify` does.
 *
 * @source RFC 8259, section 7.
 */
export const jsonText: TextForm = {
  below: 0x20,
  escaped: [QUOTE, BACKSLASH],
  quote: QUOTE,
  maxBytes: (length) => length * 6 + 2,
  doubtfulLength: -1,
  mustEscape: () => false,
  escape: writeJsonString,
};

function writeJsonString(source: Uint8Array, from: number, end: number, out: Uint8Array, at: number): number {
  let to = at;
  out[to++] = QUOTE;
  for (let i = from; i < end; i++) {
    const byte = source[i]!;
    if (byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH) {
      out[to++] = byte;
      continue;
    }
    out[to++] = BACKSLASH;
    if (SHORT[byte] !== 0) {
      out[to++] = SHORT[byte]!;
      continue;
    }
    out[to++] = 117;
    out[to++] = 48;
    out[to++] = 48;
    out[to++] = HEX[byte >> 4]!;
    out[to++] = HEX[byte & 15]!;
  }
  out[to++] = QUOTE;
  return to;
}
