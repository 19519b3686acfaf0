import type { TextPattern } from "../evaluate/text-pattern.js";
import type { SqlExpression } from "../sql-expression.js";

/** An end of a range. */
export interface Bound {
  /** Numbers as they are, moments in milliseconds. */
  readonly value: number;
  /** True when the end itself is out. */
  readonly open: boolean;
}

/** Which values a column may have, as far as its conditions tell. */
export interface ColumnSpace {
  /** Whether it is null always, or never; undefined when it may be. */
  readonly null?: "always" | "never";
  /** The only values there are, as `SqlValue`. */
  readonly values?: readonly unknown[];
  /** Values that are not allowed. */
  readonly excluded?: readonly unknown[];
  readonly min?: Bound;
  readonly max?: Bound;
  /** Bounds of the length, in characters; in bytes, of bytes; in elements, of arrays. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Most bytes of a text. */
  readonly maxBytes?: number;
  /** Fewest bytes of a text. */
  readonly minBytes?: number;
  /** Patterns it matches, and patterns it does not. */
  readonly patterns?: readonly (TextPattern & { readonly negated: boolean })[];
  /** Type of JSON values: `object`, `array`. */
  readonly jsonType?: string;
  /** Whole multiples of it only, plus a remainder. */
  readonly multiple?: { readonly of: number; readonly remainder: number };
  /** Further tests over this column alone, for drawing again. */
  readonly tests?: readonly SqlExpression[];
}
