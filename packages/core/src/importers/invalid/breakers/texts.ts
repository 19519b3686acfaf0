import { findFormat } from "../../formats/formats.js";
import { codePoints } from "../../json-schema/judge/evaluator.js";
import { type Breaker, type Candidate, keywordOf, show } from "./candidate.js";

/** Longest text that is made to exceed a bound. */
const MAX_TEXT = 100_000;
/** Positions of a text that are tampered with at most. */
const MAX_POSITIONS = 12;
/** What single characters are replaced with, and what is put in: letters of either case, digits, signs, space, beyond ASCII. */
const SPOILERS = ["!", "a", "A", "0", " ", "-", "_", ".", "é", "😀", "\n"];

/** One character too few. */
export const breakMinLength: Breaker = (site) => {
  const least = keywordOf(site) as number;
  if (least === 0) return [];
  const characters = [...(site.value as string)];
  const texts = [characters.slice(0, least - 1).join(""), characters.slice(characters.length - least + 1).join(""), ""];
  return texts.map((value) => ({ value, reason: `${counted(codePoints(value))}, at least ${least} are asked for` }));
};

/** One character too many. */
export const breakMaxLength: Breaker = (site) => {
  const most = keywordOf(site) as number;
  if (most >= MAX_TEXT) return [];
  const characters = [...(site.value as string)];
  const missing = most + 1 - characters.length;
  const last = characters[characters.length - 1] ?? "a";
  const first = characters[0] ?? "a";
  const middle = characters.length >> 1;
  const texts = [
    [...characters, ...filled(missing, last)],
    [...filled(missing, first), ...characters],
    [...characters.slice(0, middle), ...filled(missing, characters[middle] ?? "a"), ...characters.slice(middle)],
    filled(most + 1, "a"),
  ];
  return texts.map((all) => ({ value: all.join(""), reason: `${counted(all.length)}, at most ${most} are allowed` }));
};

/** One character replaced, put in or left out. */
export const breakPattern: Breaker = function* (site): Iterable<Candidate> {
  const source = keywordOf(site) as string;
  const reason = (value: string): string => `${show(value)} does not match ${show(source)}`;
  for (const value of tampered(site.value as string)) yield { value, reason: reason(value) };
};

/** Texts that miss the format for one reason each. */
export const breakFormat: Breaker = function* (site): Iterable<Candidate> {
  const name = keywordOf(site) as string;
  const format = findFormat(name);
  for (const { text, because } of format?.counterexamples ?? []) {
    yield { value: text, reason: `${show(text)} is no ${name}: ${because}` };
  }
  for (const value of tampered(site.value as string)) yield { value, reason: `${show(value)} is no ${name}` };
};

function* tampered(text: string): Iterable<string> {
  const characters = [...text];
  const step = Math.max(1, Math.ceil(characters.length / MAX_POSITIONS));
  const at = (from: number, to: number, put: string): string =>
    [...characters.slice(0, from), put, ...characters.slice(to)].join("");
  for (let i = 0; i < characters.length; i += step) {
    // The same length keeps rules about lengths: what is replaced is the nearest miss.
    const own = characters[i]!;
    const turned = own === own.toLowerCase() ? own.toUpperCase() : own.toLowerCase();
    for (const spoiler of [turned, ...SPOILERS]) if (spoiler !== own) yield at(i, i + 1, spoiler);
  }
  for (let i = 0; i < characters.length; i += step) yield at(i, i + 1, "");
  for (const spoiler of SPOILERS) {
    yield at(characters.length, characters.length, spoiler);
    yield at(0, 0, spoiler);
  }
}

function counted(count: number): string {
  return `the text has ${count === 1 ? "1 character" : `${count} characters`}`;
}

function filled(count: number, character: string): string[] {
  return Array.from({ length: Math.max(0, count) }, () => character);
}
