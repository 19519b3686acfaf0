import { WORDS } from "./word-lists.js";

/** Two hexadecimal digits a byte, as two ASCII codes in one number. */
export const HEX_PAIRS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, "0");
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});

/** Every filler word after a space, end to end. */
export const WORD_BYTES: Uint8Array = Buffer.from(WORDS.map((text) => ` ${text}`).join(""), "latin1");

/** Where each word begins in {@link WORD_BYTES}, and at last where the last one ends. */
export const WORD_STARTS: Int32Array = new Int32Array(WORDS.length + 1);
for (let i = 0; i < WORDS.length; i++) WORD_STARTS[i + 1] = WORD_STARTS[i]! + WORDS[i]!.length + 1;
