import type { FieldRandom } from "../../random/field-random.js";
import { toIndex } from "../locale-text/text-source.js";

const MAX_DOMAIN = 9007199254740992;

/** A run of places, each with an alphabet of its own: the free part of account and card numbers. */
export interface MixedDigits {
  /** One alphabet a place. */
  readonly alphabets: readonly string[];
  /** Number of texts that an index reaches: all of them, or 2^53. */
  readonly domain: number;
  /** First place that an index decides; those before are left to chance. */
  readonly indexed: number;
}

/**
 * Describes places that can be filled by chance or by index.
 *
 * @param alphabets - One alphabet a place.
 */
export function createMixedDigits(alphabets: readonly string[]): MixedDigits {
  let domain = 1;
  let indexed = alphabets.length;
  while (indexed > 0 && domain * alphabets[indexed - 1]!.length <= MAX_DOMAIN) {
    indexed--;
    domain *= alphabets[indexed]!.length;
  }
  return { alphabets, domain, indexed };
}

/**
 * Writes the places of a row by chance.
 *
 * @param places - What to write.
 * @param random - The field's randomness.
 * @param row - Row number.
 * @param draw - Draw of the first place; each takes one.
 */
export function drawDigits({ alphabets }: MixedDigits, random: FieldRandom, row: number, draw: number): string {
  let out = "";
  for (let i = 0; i < alphabets.length; i++) {
    const alphabet = alphabets[i]!;
    out += alphabet[toIndex(random.word(row, draw + i), alphabet.length)]!;
  }
  return out;
}

/**
 * Writes the places for an index: different indices differ in the last places.
 *
 * @param places - What to write.
 * @param index - Below the domain.
 * @param random - The field's randomness, for the places an index does not reach.
 * @param row - Row number.
 * @param draw - Draw of the first place.
 */
export function pickDigits(places: MixedDigits, index: number, random: FieldRandom, row: number, draw: number): string {
  const { alphabets, indexed } = places;
  let out = "";
  let rest = index;
  for (let i = alphabets.length - 1; i >= indexed; i--) {
    const alphabet = alphabets[i]!;
    const quotient = Math.floor(rest / alphabet.length);
    out = alphabet[rest - quotient * alphabet.length]! + out;
    rest = quotient;
  }
  return drawDigits({ ...places, alphabets: alphabets.slice(0, indexed) }, random, row, draw) + out;
}
