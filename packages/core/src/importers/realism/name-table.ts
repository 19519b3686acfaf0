import type { NameHint } from "./contract/name-hint.js";
import type { NameRule } from "./contract/name-rule.js";
import { type ReadHint, type Reading, readHint } from "./read-hint.js";
import { splitName } from "./split-name.js";

/** A rule that a name meets. */
export interface RuleMatch {
  readonly rule: NameRule;
  /** The rule's score, less what stands ahead and where the words come from. */
  readonly score: number;
  /** Where the words come from. */
  readonly from: Reading["from"];
  /** What the name ends with. */
  readonly phrase: string;
  /** The word of the context that was met, where the rule wants one. */
  readonly context?: string;
}

/** Rules by the last word of their names. */
export interface NameTable {
  readonly rules: readonly NameRule[];
  /**
   * The rules that a name meets.
   *
   * @param hint - Name, type and surroundings.
   * @returns The best first.
   */
  match(hint: NameHint): readonly RuleMatch[];
  /**
   * The same table with further rules, which win against those it has when both are as sure.
   *
   * @param rules - Rules of your own.
   */
  extend(rules: readonly NameRule[]): NameTable;
}

interface Phrase {
  readonly rule: NameRule;
  readonly words: readonly string[];
  /** Position in the table; earlier rules win ties. */
  readonly order: number;
}

/** What a name with words ahead of the phrase is worth: `billingStreet` is a street, if a little less surely. */
const QUALIFIED = 0.92;
/** Phrases written as one word have at least so many letters: `username`, not `isin` for `is in`. */
const MIN_JOINED = 6;
/** Formats of numbers tell how they are stored, not what they mean. */
const NUMBER_FORMAT = /^(?:u?int(?:8|16|32|64)?|float(?:32|64)?|double|decimal(?:128)?|number|safeint)$/;

/**
 * Makes a table of rules.
 *
 * @param rules - In order of preference between rules that are as sure.
 */
export function createNameTable(rules: readonly NameRule[]): NameTable {
  const index = new Map<string, Phrase[]>();
  const add = (rule: NameRule, words: readonly string[], order: number): void => {
    const last = words.at(-1);
    if (last === undefined) return;
    const list = index.get(last) ?? [];
    list.push({ rule, words, order });
    index.set(last, list);
  };
  for (const [order, rule] of rules.entries()) {
    for (const name of rule.names) {
      const words = splitName(name);
      add(rule, words, order);
      const joined = words.join("");
      if (words.length > 1 && joined.length >= MIN_JOINED) add(rule, [joined], order);
    }
  }
  return {
    rules,
    match: (hint) => matchPhrases(index, hint),
    extend: (more) => createNameTable([...more, ...rules]),
  };
}

function matchPhrases(index: ReadonlyMap<string, readonly Phrase[]>, hint: NameHint): readonly RuleMatch[] {
  const read = readHint(hint);
  const found: (RuleMatch & { order: number; words: number })[] = [];
  for (const reading of read.readings) {
    for (const words of variants(reading.words)) {
      const before = found.length;
      for (const phrase of index.get(words.at(-1)!) ?? []) {
        const match = matchPhrase(phrase, words, reading, read, hint);
        if (match !== undefined) found.push({ ...match, order: phrase.order, words: phrase.words.length });
      }
      if (found.length > before) break;
    }
  }
  return found.sort((a, b) => b.score - a.score || b.words - a.words || a.order - b.order);
}

/** The words, and the words without a number at the end: `phone2` is a phone unless something is called so. */
function variants(words: readonly string[]): readonly (readonly string[])[] {
  return words.length > 1 && /^\d+$/.test(words.at(-1)!) ? [words, words.slice(0, -1)] : [words];
}

function matchPhrase(
  { rule, words: phrase }: Phrase,
  words: readonly string[],
  reading: Reading,
  { owner }: ReadHint,
  hint: NameHint,
): RuleMatch | undefined {
  const ahead = words.length - phrase.length;
  if (ahead < 0 || phrase.some((word, i) => words[ahead + i] !== word)) return undefined;
  const type = hint.type === "array" ? (hint.items ?? "string") : hint.type;
  if (!(rule.types ?? ["string"]).includes(type)) return undefined;
  if (hint.format !== undefined && !NUMBER_FORMAT.test(hint.format) && rule.formats?.includes(hint.format) !== true)
    return undefined;
  // A description names what it is about itself: "the name of the town" within a customer is no customer's name.
  const near = ahead > 0 ? words[ahead - 1]! : reading.from === "description" ? undefined : owner;
  if (near !== undefined && rule.not?.includes(near) === true) return undefined;
  const context = near !== undefined && rule.context?.includes(near) === true ? near : undefined;
  if (rule.context !== undefined && context === undefined) return undefined;
  if (rule.alone === true && ahead > 0 && context === undefined) return undefined;
  const score = rule.score * reading.weight * (ahead > 0 && context === undefined ? QUALIFIED : 1);
  return { rule, score, from: reading.from, phrase: phrase.join(" "), ...(context === undefined ? {} : { context }) };
}
