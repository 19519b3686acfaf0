import { DIGITS, UPPER } from "../formats/parts/alphabets.js";
import { encodeBase64 } from "../formats/parts/base64.js";

/** A way to write bytes as text. */
export interface Encoding {
  /** Names it goes by in `contentEncoding`, in lower case. */
  readonly names: readonly string[];
  /**
   * Characters that so many bytes take.
   *
   * @param count - Bytes.
   */
  lengthOf(count: number): number;
  /**
   * Writes bytes.
   *
   * @param bytes - 0 to 255 each.
   */
  encode(bytes: readonly number[]): string;
}

const BASE_32 = `${UPPER}${DIGITS.slice(2, 8)}`;

const ENCODINGS: readonly Encoding[] = [
  {
    names: ["base64"],
    lengthOf: (count) => Math.ceil(count / 3) * 4,
    encode: (bytes) => encodeBase64(bytes, "padded"),
  },
  {
    names: ["base64url"],
    lengthOf: (count) => Math.ceil((count * 4) / 3),
    encode: (bytes) => encodeBase64(bytes, "url"),
  },
  { names: ["base32"], lengthOf: (count) => Math.ceil(count / 5) * 8, encode: encodeBase32 },
  {
    names: ["base16", "hex"],
    lengthOf: (count) => count * 2,
    encode: (bytes) => bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(""),
  },
];

/**
 * The encoding of a name.
 *
 * @param name - The value of `contentEncoding`, in any case.
 * @returns Undefined for encodings that are not known.
 * @source RFC 4648; RFC 2045, section 6.
 */
export function findEncoding(name: string): Encoding | undefined {
  const wanted = name.toLowerCase();
  return ENCODINGS.find(({ names }) => names.includes(wanted));
}

function encodeBase32(bytes: readonly number[]): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE_32[(held >>> (bits - 5)) & 31]!;
  }
  if (bits > 0) text += BASE_32[(held << (5 - bits)) & 31]!;
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}
