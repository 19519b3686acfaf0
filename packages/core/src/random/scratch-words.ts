/** Arrays for words that are used up before other words are asked for; two, for neighbouring draws. */
const scratch: [Uint32Array, Uint32Array] = [new Uint32Array(0), new Uint32Array(0)];

/** Longer arrays are not kept. */
const KEPT = 65536;

/**
 * An array to write words into, without the cost of a new one.
 *
 * @param slot - Which of the two.
 * @param length - Its length.
 * @returns An array of any content, which the next call for the same slot returns again.
 */
export function scratchWords(slot: 0 | 1, length: number): Uint32Array {
  if (length > KEPT) return new Uint32Array(length);
  if (scratch[slot].length < length) scratch[slot] = new Uint32Array(Math.max(4096, length));
  return scratch[slot].subarray(0, length);
}
