const ALPHABET = Uint8Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", (c) => c.charCodeAt(0));
const PAD = 61;

/**
 * Bytes that base64 takes.
 *
 * @param length - Number of raw bytes.
 */
export function base64Bytes(length: number): number {
  return Math.ceil(length / 3) * 4;
}

/**
 * Writes raw bytes as base64 with padding.
 *
 * @param source - Where from.
 * @param from - First raw byte.
 * @param end - One past the last raw byte.
 * @param bytes - Where to.
 * @param at - First byte.
 * @returns One past the last byte.
 * @source RFC 4648, section 4.
 */
export function writeBase64(source: Uint8Array, from: number, end: number, bytes: Uint8Array, at: number): number {
  let to = at;
  let i = from;
  for (; i + 2 < end; i += 3) {
    const bits = (source[i]! << 16) | (source[i + 1]! << 8) | source[i + 2]!;
    bytes[to++] = ALPHABET[bits >> 18]!;
    bytes[to++] = ALPHABET[(bits >> 12) & 63]!;
    bytes[to++] = ALPHABET[(bits >> 6) & 63]!;
    bytes[to++] = ALPHABET[bits & 63]!;
  }
  if (i === end) return to;
  const two = i + 1 < end;
  const bits = (source[i]! << 16) | (two ? source[i + 1]! << 8 : 0);
  bytes[to++] = ALPHABET[bits >> 18]!;
  bytes[to++] = ALPHABET[(bits >> 12) & 63]!;
  bytes[to++] = two ? ALPHABET[(bits >> 6) & 63]! : PAD;
  bytes[to++] = PAD;
  return to;
}
