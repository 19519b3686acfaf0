import type { Draws } from "../../contract/draws.js";
import type { Format } from "../../contract/format.js";
import { countCodePoints, type Lengths } from "./lengths.js";

/** A format whose texts look natural where lengths allow it, and can be made of a given length where they do not. */
export interface ElasticFormat extends Omit<Format, "make"> {
  /** A text as one would meet it. */
  natural(draws: Draws): string;
  /**
   * A text of an exact length, within the bounds of the format; undefined when there is none of that length.
   *
   * @param draws - Where randomness comes from.
   * @param length - In code points.
   */
  ofLength(draws: Draws, length: number): string | undefined;
}

/** How far from the nearer bound lengths are chosen when natural texts do not fit. */
const SPREAD = 8;

/**
 * Completes a format: natural texts where they fit, else texts of a length within the bounds.
 *
 * @param init - The two ways to make a text, and what a format says of itself.
 * @returns The format.
 */
export function elasticFormat(init: ElasticFormat): Format {
  const { names, minLength, maxLength, examples, counterexamples } = init;
  return {
    names,
    minLength,
    maxLength,
    examples,
    counterexamples,
    make(draws, lengths) {
      const bounds = { min: Math.max(lengths.min, minLength), max: Math.min(lengths.max, maxLength) };
      if (bounds.min > bounds.max) return undefined;
      const text = init.natural(draws);
      const length = countCodePoints(text);
      if (length >= bounds.min && length <= bounds.max) return text;
      return nearest(init, draws, bounds, length < bounds.min);
    },
  };
}

/** Lengths near the bound that was missed, in turn, since some formats skip lengths. */
function nearest(init: ElasticFormat, draws: Draws, { min, max }: Lengths, low: boolean): string | undefined {
  const from = low ? min : Math.max(min, max - SPREAD);
  const to = low ? Math.min(max, min + SPREAD) : max;
  const count = to - from + 1;
  const first = draws.below(count);
  for (let i = 0; i < count; i++) {
    const text = init.ofLength(draws, from + ((first + i) % count));
    if (text !== undefined) return text;
  }
  return undefined;
}
