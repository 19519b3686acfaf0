/** Bounds of a text's length in code points, both included. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** The longest text that is made of formats that set no end themselves; the same as for `f.string`. */
export const LONGEST = 100_000;

/**
 * The number of code points of a text.
 *
 * @param text - Any text without halves of surrogate pairs.
 */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) count--;
  }
  return count;
}
