/** A valid value at the edge of what a schema allows. */
export interface Boundary<T = unknown> {
  readonly value: T;
  /** Which edges it stands at: `"age: the minimum of 18; name: 1 character"`. */
  readonly label: string;
}

/** A list of boundaries, and what it does not hold. */
export type Boundaries<T = unknown> = readonly Boundary<T>[] & {
  /** Edges that were left out, because there are too many or because no value was found there. */
  readonly leftOut: readonly string[];
};

/** A part of a value at one of its edges. */
export interface Edge {
  readonly value: unknown;
  readonly label: string;
}
