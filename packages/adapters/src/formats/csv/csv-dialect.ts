/** How a CSV file is written. */
export interface CsvDialect {
  /** Byte between cells. */
  readonly delimiter: number;
  /** Byte around cells. */
  readonly quote: number;
}

/**
 * Undoes doubled quotes.
 *
 * @param quote - Byte around cells.
 */
export function createUnquote(
  quote: number,
): (bytes: Uint8Array, from: number, to: number, out: Uint8Array, at: number) => number {
  return (bytes, from, to, out, at) => {
    let end = at;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      out[end++] = byte;
      if (byte === quote) i++;
    }
    return end;
  };
}
