import type { Vector } from "@seedbed/core";

/** The values of a leaf that are present, one behind the other. */
export interface LeafValues {
  readonly count: number;
  /** What is wrong with values that cannot be held, by position. */
  readonly faults: ReadonlyMap<number, string>;
  /** Bytes held by the values. */
  readonly heldBytes: number;
  /**
   * Adds values in plain encoding.
   *
   * @param bytes - Any bytes.
   * @param from - First byte.
   * @param count - Number of values.
   * @throws RangeError when there are too few.
   */
  addPlain(bytes: Uint8Array, from: number, count: number): void;
  /**
   * Adds values of a dictionary.
   *
   * @param dictionary - Values of the same leaf.
   * @param indices - Positions in it; checked.
   */
  addEntries(dictionary: LeafValues, indices: Int32Array): void;
  /** The values as a vector without missing ones. */
  toVector(): Vector;
}

/**
 * Refuses positions outside a dictionary.
 *
 * @param indices - Any integers.
 * @param count - Entries of the dictionary.
 */
export function assertIndices(indices: Int32Array, count: number): void {
  for (let i = 0; i < indices.length; i++) {
    if (indices[i]! >>> 0 >= count) throw new RangeError("an index outside its dictionary");
  }
}
