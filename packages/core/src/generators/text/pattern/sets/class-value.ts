import { type CharacterRange, type CharacterRanges, intersectRanges, invertRanges, joinRanges } from "./ranges.js";

/**
 * What a class matches. Engines differ in the Unicode they know, so there are two bounds: what every engine matches, and what some
 * engine may match. They are the same unless the flag i or a property meets characters that are not in the tables.
 */
export interface ClassValue {
  /** Characters that surely match. */
  readonly is: CharacterRanges;
  /** Characters that may match. */
  readonly may: CharacterRanges;
}

/** ECMA-262 `\d`. */
export const DIGIT: CharacterRanges = [[0x30, 0x39]];
/** ECMA-262 `\w`. */
export const WORD: CharacterRanges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
/** `\w` under both the flags i and u: long s and the Kelvin sign fold to ASCII letters. */
export const FOLDED_WORD: CharacterRanges = [...WORD, [0x17f, 0x17f], [0x212a, 0x212a]];
/** ECMA-262 WhiteSpace and LineTerminator. */
export const SPACE: CharacterRanges = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** What `.` leaves out. */
export const LINE_ENDS: CharacterRanges = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/**
 * A class that is the same on every engine.
 *
 * @param ranges - In any order.
 */
export function exactly(ranges: CharacterRanges): ClassValue {
  const joined = joinRanges(ranges);
  return { is: joined, may: joined };
}

/**
 * The class of one character.
 *
 * @param code - A code point.
 */
export function single(code: number): CharacterRange {
  return [code, code];
}

/**
 * What any of some classes matches.
 *
 * @param values - The classes.
 */
export function unite(values: readonly ClassValue[]): ClassValue {
  return { is: joinRanges(values.flatMap(({ is }) => is)), may: joinRanges(values.flatMap(({ may }) => may)) };
}

/**
 * What a class does not match.
 *
 * @param value - The class.
 */
export function negate(value: ClassValue): ClassValue {
  return { is: invertRanges(value.may), may: invertRanges(value.is) };
}

/**
 * What both classes match.
 *
 * @param a - A class.
 * @param b - Another.
 */
export function intersect(a: ClassValue, b: ClassValue): ClassValue {
  return { is: intersectRanges(a.is, b.is), may: intersectRanges(a.may, b.may) };
}
