/** Longest bound that is stated, in bytes. */
const MAX_BOUND = 64;

/** The least and the greatest of texts, byte by byte, as UTF-8 is ordered. */
export class TextBounds {
  private min: Uint8Array | undefined;
  private max: Uint8Array | undefined;

  /**
   * Takes a text into account.
   *
   * @param source - Holds the text.
   * @param from - Its first byte.
   * @param to - One past its last byte.
   */
  add(source: Uint8Array, from: number, to: number): void {
    const min = this.min;
    const max = this.max;
    if (min === undefined || max === undefined) {
      this.min = source.slice(from, to);
      this.max = this.min;
    } else if (compare(source, from, to, min) < 0) this.min = source.slice(from, to);
    else if (compare(source, from, to, max) > 0) this.max = source.slice(from, to);
  }

  /** The bounds, when there are any and both are short; then starts again. */
  take(): { readonly min: Uint8Array; readonly max: Uint8Array } | undefined {
    const min = this.min;
    const max = this.max;
    this.min = undefined;
    this.max = undefined;
    if (min === undefined || max === undefined || min.length > MAX_BOUND || max.length > MAX_BOUND) return undefined;
    return { min, max };
  }
}

function compare(source: Uint8Array, from: number, to: number, other: Uint8Array): number {
  const length = Math.min(to - from, other.length);
  for (let i = 0; i < length; i++) {
    const difference = source[from + i]! - other[i]!;
    if (difference !== 0) return difference;
  }
  return to - from - other.length;
}
