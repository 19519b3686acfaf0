import { type CharacterRange, DIGIT, invertRanges, joinRanges, SPACE, WORD } from "./character-set.js";
import type { PatternReader } from "./pattern-reader.js";
import { Unsupported } from "./unsupported.js";

/** Letters outside ASCII that fold to an ASCII letter under the flags i and u: long s and the Kelvin sign. */
const FOLDED: readonly CharacterRange[] = [
  [0x17f, 0x17f],
  [0x212a, 0x212a],
];
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
]);

/**
 * Reads an escape that stands for several characters: `\d \D \w \W \s \S`.
 *
 * @param reader - Stands behind the backslash.
 * @param folds - True under both the flags i and u, where `\W` leaves out what folds to a letter.
 * @returns The characters, or undefined, and nothing read, for any other escape.
 */
export function readClassEscape(reader: PatternReader, folds: boolean): readonly CharacterRange[] | undefined {
  if (reader.take("d")) return DIGIT;
  if (reader.take("D")) return invertRanges(DIGIT);
  if (reader.take("w")) return WORD;
  if (reader.take("W")) return invertRanges(folds ? [...WORD, ...FOLDED] : WORD);
  if (reader.take("s")) return SPACE;
  if (reader.take("S")) return invertRanges(SPACE);
  if (reader.unicode && (reader.sees("p") || reader.sees("P"))) throw new Unsupported("a Unicode property");
  return undefined;
}

/**
 * Reads an escape that stands for one character.
 *
 * @param reader - Stands behind the backslash.
 * @param inClass - True between square brackets, where `\b` is the backspace.
 * @returns A code point.
 */
export function readEscape(reader: PatternReader, inClass: boolean): number {
  if (reader.sees("b") || reader.sees("B")) {
    if (!inClass) throw new Unsupported("a word boundary");
    if (reader.take("b")) return 8;
  }
  if (reader.match(/0(?!\d)/y) !== undefined) return 0;
  if (reader.match(/\d|k/y) !== undefined) throw new Unsupported("a back-reference or an octal escape");
  const control = reader.match(/c([A-Za-z])/y);
  if (control !== undefined) return control[1]!.charCodeAt(0) % 32;
  if (reader.sees("c")) throw new Unsupported("an unfinished control escape");
  if (reader.unicode) {
    const pair = reader.match(/u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/iy);
    if (pair !== undefined)
      return 0x10000 + ((Number.parseInt(pair[1]!, 16) - 0xd800) << 10) + Number.parseInt(pair[2]!, 16) - 0xdc00;
    const braced = reader.match(/u\{([\da-f]+)\}/iy);
    if (braced !== undefined) return Number.parseInt(braced[1]!, 16);
  }
  const hex = reader.match(/(?:x([\da-f]{2})|u([\da-f]{4}))/iy);
  if (hex !== undefined) return Number.parseInt(hex[1] ?? hex[2]!, 16);
  for (const [letter, code] of CONTROLS) if (reader.take(letter)) return code;
  return reader.next();
}

/**
 * Adds the other case of every ASCII letter, and under the flag u of the two letters that fold to one.
 *
 * @param ranges - In any order.
 * @param unicode - True under the flag u.
 */
export function closeOverCase(ranges: readonly CharacterRange[], unicode: boolean): CharacterRange[] {
  const out = [...ranges];
  const has = (code: number): boolean => ranges.some(([first, last]) => first <= code && code <= last);
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    const folded = upper === 0x53 ? 0x17f : upper === 0x4b ? 0x212a : upper;
    const group = unicode ? [upper, upper + 32, folded] : [upper, upper + 32];
    if (group.some(has)) for (const code of group) out.push([code, code]);
  }
  return joinRanges(out);
}
