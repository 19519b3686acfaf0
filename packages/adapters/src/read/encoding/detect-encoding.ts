import { isUtf8 } from "node:buffer";
import type { Detected } from "../file-table.js";

/** An encoding of text files. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the first bytes of a text say. */
export interface DetectedEncoding extends Detected<TextEncodingName> {
  /** Bytes of the byte order mark, 0 when there is none. */
  readonly markBytes: number;
}

const MARKS: readonly (readonly [TextEncodingName, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Share of zero bytes at even or odd places from which text is UTF-16: Latin letters have one each, ideographs none. */
const ZERO_SHARE = 0.2;

/**
 * Detects the encoding of a text.
 *
 * @param head - Its first bytes, 64 KiB or so.
 * @returns By the byte order mark; else UTF-16 by its zero bytes, UTF-8 where the bytes are valid as such, or Windows-1252.
 * @source WHATWG Encoding Standard, "BOM sniff"; latin1 is read as Windows-1252, as browsers do.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  for (const [value, mark] of MARKS) {
    if (head.length >= mark.length && mark.every((byte, i) => head[i] === byte)) {
      return { value, confidence: 1, markBytes: mark.length };
    }
  }
  const pairs = head.length >> 1;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i & 1]!++;
  const [even = 0, odd = 0] = zeros;
  if (pairs >= 2 && odd > pairs * ZERO_SHARE && even < odd / 8)
    return { value: "utf-16le", confidence: odd / pairs, markBytes: 0 };
  if (pairs >= 2 && even > pairs * ZERO_SHARE && odd < even / 8)
    return { value: "utf-16be", confidence: even / pairs, markBytes: 0 };
  if (isUtf8(wholeCharacters(head))) return { value: "utf-8", confidence: 1, markBytes: 0 };
  return { value: "windows-1252", confidence: shareOfLetters(head), markBytes: 0 };
}

/** Leaves out a character that the cut at the end has parted. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/** How many of the bytes above 127 are letters of Western languages. */
function shareOfLetters(bytes: Uint8Array): number {
  let above = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    above++;
    if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) letters++;
  }
  return above === 0 ? 1 : letters / above;
}
