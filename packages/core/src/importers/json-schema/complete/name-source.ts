import { WORDS } from "../make/plain-texts.js";
import { createTexts } from "../make/texts.js";
import type { NameRules } from "../place/name-rules.js";
import type { Places } from "../place/places.js";

const UNLIMITED = { min: 0, max: Number.POSITIVE_INFINITY, formats: [] } as const;

/**
 * A function that makes names of members.
 *
 * @param rules - What is asked of them; what cannot be made is to be checked.
 * @param shapes - Places of texts.
 */
export function createNameSource({ goals, pattern }: NameRules, shapes: Places): (row: number) => string {
  const { run } = shapes;
  if (pattern !== undefined) {
    const texts = createTexts({ ...UNLIMITED, patterns: [pattern] }, run);
    if (texts.fault === undefined) return texts.make;
  }
  if (goals.length > 0) {
    const place = shapes.location(goals);
    if (!place.isEmpty() && place.alternatives.some(({ type }) => type === "string")) {
      return (row) => {
        const text = place.make(row, 1);
        return typeof text === "string" ? text : String(text);
      };
    }
  }
  return (row) => {
    const { draws } = run;
    draws.seek(row);
    const word = draws.pick(WORDS);
    return draws.chance(0.5) ? word : `${word}${capitalised(draws.pick(WORDS))}`;
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
