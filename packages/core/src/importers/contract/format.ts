import type { Draws } from "./draws.js";

/** A format of texts, as JSON Schema's `format` names it. */
export interface Format {
  /** Names it goes by: `["date-time"]`. */
  readonly names: readonly string[];
  /** Lengths its texts can have, in code points; `make` gives texts of any length in between that is asked for. */
  readonly minLength: number;
  readonly maxLength: number;
  /**
   * Makes a text.
   *
   * @param draws - Where randomness comes from.
   * @param lengths - Bounds in code points, within those of the format.
   * @returns A text of the format and of such a length, or undefined when this draw did not lead to one.
   */
  make(draws: Draws, lengths: { readonly min: number; readonly max: number }): string | undefined;
  /** The shortest or plainest texts first, for edge cases. */
  readonly examples: readonly string[];
  /** Near misses: texts that are not of the format, each for one reason. */
  readonly counterexamples: readonly { readonly text: string; readonly because: string }[];
}
