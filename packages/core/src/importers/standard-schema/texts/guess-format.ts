import { listFormats } from "../../formats/formats.js";
import { type Lengths, sampleTexts } from "./named-format.js";

/** Tells whether a text will do. It is asked about texts of all kinds, and may throw. */
export type TextPredicate = (text: string) => unknown;

/** Texts without form: a predicate that takes one of them needs no format. */
const PLAIN: readonly string[] = [
  "amber",
  "heron summit",
  "willow",
  "Ada",
  "mosaic linen lagoon",
  "pine",
  "slate hazel",
  "copper ridge",
];
/** Formats that others are special cases of, and which are therefore tried first. */
const FIRST = ["email", "uuid", "url", "date-time", "date", "ipv4", "json-string"];

/**
 * The format that a refinement checks by code, such as `isEmail`, found out by asking it about texts of every format.
 *
 * @param predicates - The refinements.
 * @param lengths - Bounds of the texts.
 * @returns The format's name; undefined where plain texts do, or no format does.
 */
export function guessFormat(predicates: readonly TextPredicate[], lengths: Lengths): string | undefined {
  const asked = predicates.filter((predicate) => ask(predicate, PLAIN[0]!) !== "later");
  // Whoever has to be waited for cannot be asked beforehand, and may be costly to ask.
  if (asked.length === 0) return undefined;
  const passes = (text: string): boolean => asked.every((predicate) => ask(predicate, text) === true);
  if (PLAIN.some(passes)) return undefined;
  const names = new Set([...FIRST, ...listFormats().flatMap(({ names: [name] }) => name ?? [])]);
  for (const name of names) {
    const texts = sampleTexts(name, lengths);
    if (texts.length > 0 && texts.filter(passes).length >= texts.length * 0.75) return name;
  }
  return undefined;
}

function ask(predicate: TextPredicate, text: string): boolean | "later" {
  try {
    const answer = predicate(text);
    if (typeof (answer as PromiseLike<unknown> | null | undefined)?.then !== "function") return answer === true;
    (answer as PromiseLike<unknown>).then(undefined, () => undefined);
    return "later";
  } catch {
    return false;
  }
}
