import { type CharacterRange, type CharacterRanges, intersectRanges, invertRanges } from "./ranges.js";

/** What open classes (`.`, `\W`, `[^a]`) choose from: printable ASCII, while it has any of theirs. */
const PRINTABLE: CharacterRanges = [[0x20, 0x7e]];
/** What Unicode properties choose from: the letters, digits and signs of western Europe, while they have any of theirs. */
const WESTERN: CharacterRanges = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
];
/** The next choice: letters and signs of the basic plane, controls and surrogates left out. */
const BASIC: CharacterRanges = [
  [0xa1, 0xd7ff],
  [0xe000, 0xfffd],
];
const SURROGATES: CharacterRange = [0xd800, 0xdfff];

/**
 * The readable part of an open class, so that `[^,]` gives text and not control characters.
 *
 * @param ranges - All characters the class matches.
 * @returns Its printable ASCII; where there is none, its part of the basic plane; where there is none either, all of it.
 */
export function readable(ranges: CharacterRanges): CharacterRanges {
  return firstPart(ranges, [PRINTABLE, BASIC]);
}

/**
 * The readable part of a Unicode property.
 *
 * @param ranges - All characters that have it.
 * @returns Its part of Latin-1; where there is none, all of it.
 */
export function readableProperty(ranges: CharacterRanges): CharacterRanges {
  return firstPart(ranges, [WESTERN]);
}

function firstPart(ranges: CharacterRanges, choices: readonly CharacterRanges[]): CharacterRanges {
  for (const choice of choices) {
    const part = intersectRanges(ranges, choice);
    if (part.length > 0) return part;
  }
  return intersectRanges(ranges, invertRanges([SURROGATES]));
}
