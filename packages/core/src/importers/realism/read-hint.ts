import type { NameHint } from "./contract/name-hint.js";
import { splitName, toSingular } from "./split-name.js";

/** One text that tells what a value is, as words. */
export interface Reading {
  readonly from: "name" | "title" | "description";
  readonly words: readonly string[];
  /** What of a rule's score such a text is worth. */
  readonly weight: number;
}

/** A hint, read. */
export interface ReadHint {
  readonly readings: readonly Reading[];
  /** The noun of what encloses the value, singular: `"customer"`. */
  readonly owner: string | undefined;
}

/** Names that say nothing about what they hold. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "attribute body content data datum detail document element entity entry field info input item list meta metadata model node object output param parameter payload property record request response result root row table value".split(
    " ",
  ),
);
/** First words that make a name a question, whose answer is yes or no. */
const QUESTIONS: ReadonlySet<string> = new Set("is has have had can could should was were did does do will must".split(" "));
/** First words of descriptions that do not start with what the value is. */
const NO_NOUN =
  /^(?:if|whether|when|where|how|why|set|used|use|true|false|optional|required|specif|indicat|contain|return|defin|see|must|should)/i;
const MAX_PARENTS = 16;
const MAX_DESCRIPTION_WORDS = 5;

/**
 * Reads names, title and description.
 *
 * @param hint - What a schema tells.
 */
export function readHint(hint: NameHint): ReadHint {
  const readings: Reading[] = [];
  const plural = hint.type === "array";
  const add = (from: Reading["from"], words: readonly string[], weight: number): void => {
    if (words.length > 0) readings.push({ from, words: plural ? singularLast(words) : words, weight });
  };
  const words = splitName(hint.name);
  const question = QUESTIONS.has(words[0] ?? "") && hint.type !== "boolean";
  if (!question) {
    add("name", words, 1);
    add("title", splitName(hint.title ?? ""), 0.85);
    add("description", headPhrase(hint.description ?? ""), 0.75);
  }
  return { readings, owner: findOwner(hint) };
}

/** What a description starts with, up to where it goes into detail: `"The e-mail address of a customer."` → e-mail address. */
function headPhrase(description: string): readonly string[] {
  const start = description.slice(0, 100).trimStart();
  if (NO_NOUN.test(start)) return [];
  const head = start.split(/[.,;:()\n]| (?:of|for|in|on|at|to|that|which|where|when|used|is|as|from|by|with|if|or|and) /i)[0]!;
  const words = splitName(head.replace(/^(?:the|an?|this|your|their|his|her|its|user's|customer's)\s+/i, ""));
  return words.length <= MAX_DESCRIPTION_WORDS ? words : [];
}

function findOwner({ parents, path, name }: NameHint): string | undefined {
  let names = parents;
  if (names === undefined && path !== undefined) {
    const steps = path.slice(-400).split(/[./]/);
    names = steps.at(-1) === name ? steps.slice(0, -1) : steps;
  }
  for (const parent of (names ?? []).slice(-MAX_PARENTS).reverse()) {
    const words = splitName(parent).filter((word) => !/^\d+$/.test(word));
    for (const word of words.reverse()) {
      const singular = toSingular(word);
      if (!EMPTY_WORDS.has(singular)) return singular;
    }
  }
  return undefined;
}

function singularLast(words: readonly string[]): readonly string[] {
  return [...words.slice(0, -1), toSingular(words.at(-1)!)];
}
