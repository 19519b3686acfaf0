/** The part of the platform's text codecs used here; engine shells without them take the plain path. */
interface TextCodecs {
  TextEncoder?: new () => { encodeInto(text: string, into: Uint8Array): { written: number } };
  TextDecoder?: new (label: string) => { decode(bytes: Uint8Array): string };
}

const codecs = globalThis as TextCodecs;
const encoder = codecs.TextEncoder === undefined ? undefined : new codecs.TextEncoder();
const decoder = codecs.TextDecoder === undefined ? undefined : new codecs.TextDecoder("utf-8");

/** Below this many characters a loop beats the platform's encoder. */
const SHORT = 24;

/**
 * Writes a string as UTF-8. Lone surrogates become U+FFFD.
 *
 * @param text - What to write.
 * @param into - Where to; needs room for three bytes a character.
 * @param at - First byte to write.
 * @returns One past the last byte written.
 */
export function writeUtf8(text: string, into: Uint8Array, at: number): number {
  const length = text.length;
  if (length > SHORT && encoder !== undefined) return at + encoder.encodeInto(text, into.subarray(at)).written;
  let to = at;
  for (let i = 0; i < length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      into[to++] = code;
    } else if (code < 0x800) {
      into[to++] = 0xc0 | (code >> 6);
      into[to++] = 0x80 | (code & 63);
    } else {
      if (code >= 0xd800 && code < 0xe000) {
        const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
        if (code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
          i++;
          into[to++] = 0xf0 | (code >> 18);
          into[to++] = 0x80 | ((code >> 12) & 63);
          into[to++] = 0x80 | ((code >> 6) & 63);
          into[to++] = 0x80 | (code & 63);
          continue;
        }
        code = 0xfffd;
      }
      into[to++] = 0xe0 | (code >> 12);
      into[to++] = 0x80 | ((code >> 6) & 63);
      into[to++] = 0x80 | (code & 63);
    }
  }
  return to;
}

/**
 * Reads UTF-8 bytes as a string. The bytes are taken to be well-formed, as {@link writeUtf8} makes them.
 *
 * @param bytes - Source.
 * @param from - First byte.
 * @param to - One past the last byte.
 */
export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (decoder !== undefined && to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let out = "";
  for (let i = from; i < to; ) {
    const lead = bytes[i++]!;
    if (lead < 0x80) out += String.fromCharCode(lead);
    else if (lead < 0xe0) out += String.fromCharCode(((lead & 31) << 6) | (bytes[i++]! & 63));
    else if (lead < 0xf0) {
      const middle = (bytes[i++]! & 63) << 6;
      out += String.fromCharCode(((lead & 15) << 12) | middle | (bytes[i++]! & 63));
    } else {
      const second = (bytes[i++]! & 63) << 12;
      const third = (bytes[i++]! & 63) << 6;
      out += String.fromCodePoint(((lead & 7) << 18) | second | third | (bytes[i++]! & 63));
    }
  }
  return out;
}
