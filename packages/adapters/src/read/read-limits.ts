/** How much of a hostile file is read before it is refused with `READ_LIMIT`. */
export interface ReadLimits {
  /** Bytes of one line, field, text or other smallest part; 16 MiB unless stated. */
  readonly valueBytes: number;
  /** Bytes held in memory at once; 256 MiB unless stated. */
  readonly heldBytes: number;
  /** Lists and objects inside one another; 64 unless stated. */
  readonly depth: number;
  /** Columns of a table; 10,000 unless stated. */
  readonly columns: number;
  /** How many times larger the decompressed bytes may be; 1,000 unless stated. */
  readonly inflation: number;
}

/** The limits that hold unless others are given. */
export const READ_LIMITS: ReadLimits = {
  valueBytes: 16 * 1024 * 1024,
  heldBytes: 256 * 1024 * 1024,
  depth: 64,
  columns: 10_000,
  inflation: 1000,
};
