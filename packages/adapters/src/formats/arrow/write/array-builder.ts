import type { Vector } from "@seedbed/core";

/** One node of a record batch, and its buffers. */
export interface ArrayParts {
  readonly nodes: { readonly length: number; readonly nulls: number }[];
  readonly buffers: Uint8Array[];
}

/** Collects values of one column in Arrow's layout. */
export interface ArrayBuilder {
  /** Roughly how many bytes are held. */
  readonly heldBytes: number;
  /**
   * Adds values.
   *
   * @param vector - Holds them.
   * @param from - First value.
   * @param to - One past the last value.
   */
  add(vector: Vector, from: number, to: number): void;
  /** Adds a missing value. */
  addMissing(): void;
  /**
   * Hands over what was collected, and starts again.
   *
   * @param parts - Takes nodes and buffers, parents before children.
   */
  take(parts: ArrayParts): void;
}
