import type { Draws } from "../../contract/draws.js";
import type { Format } from "../../contract/format.js";

/** A format whose texts all have one length. */
export interface FixedFormat extends Omit<Format, "make" | "minLength" | "maxLength"> {
  /** In code points. */
  readonly length: number;
  /** Makes a text. */
  draw(draws: Draws): string;
}

/**
 * Completes a format of texts of one length: there are none where bounds leave that length out.
 *
 * @param init - How to make a text, and what a format says of itself.
 * @returns The format.
 */
export function fixedFormat({ names, length, draw, examples, counterexamples }: FixedFormat): Format {
  return {
    names,
    minLength: length,
    maxLength: length,
    make: (draws, { min, max }) => (min <= length && length <= max ? draw(draws) : undefined),
    examples,
    counterexamples,
  };
}
