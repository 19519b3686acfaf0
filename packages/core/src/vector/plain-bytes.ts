const PLAIN = new Uint8Array(256);
for (const character of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz -.@_") PLAIN[character.charCodeAt(0)] = 1;

/**
 * Tells whether a byte is a letter or digit of ASCII, a space or one of `-`, `.`, `@` and `_`: what most text formats write as it is.
 *
 * @param byte - 0 to 255.
 */
export function isPlainByte(byte: number): boolean {
  return PLAIN[byte] === 1;
}
