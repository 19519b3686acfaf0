import { FieldRandom } from "../../../index.js";
import { Draws } from "../../contract/draws.js";
import { findFormat } from "../../formats/formats.js";

/** Texts looked at to find out what a format has in common with a condition. */
const SAMPLES = 12;

/** A format of a library, with the pattern it is checked by. */
export interface NamedFormat {
  readonly name: string;
  readonly pattern?: RegExp | undefined;
  /** Matches the more likely of its texts; holds besides where the pattern makes them. */
  readonly likely?: RegExp | undefined;
}

/** Bounds of a text, in characters. */
export interface Lengths {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * A few texts of a format, the same on every call.
 *
 * @param name - The format's name here.
 * @param lengths - Bounds of the texts.
 * @returns None for formats that are not known, and for lengths that none of their texts has.
 */
export function sampleTexts(name: string, { min = 0, max = Infinity }: Lengths): readonly string[] {
  const format = findFormat(name);
  if (format === undefined) return [];
  const bounds = { min: Math.max(min, format.minLength), max: Math.min(max, format.maxLength) };
  if (bounds.min > bounds.max) return [];
  const draws = new Draws(new FieldRandom([1, 2, 3, 4]));
  return Array.from({ length: SAMPLES }, (_, row) => format.make(draws.seek(row), bounds) ?? "");
}

/**
 * How many of a format's texts match, as a share.
 *
 * @param name - The format's name here.
 * @param patterns - What texts must match.
 * @param lengths - Bounds of the texts.
 * @returns 0 to 1.
 */
export function shareOfMatches(name: string, patterns: readonly RegExp[], lengths: Lengths): number {
  // Flags that remember where they stopped would make every second test fail.
  const checks = patterns.map(({ source, flags }) => new RegExp(source, flags.replace(/[gy]/g, "")));
  const texts = sampleTexts(name, lengths);
  return texts.filter((text) => checks.every((check) => check.test(text))).length / Math.max(1, texts.length);
}
