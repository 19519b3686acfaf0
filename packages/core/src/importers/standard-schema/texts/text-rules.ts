import type { SchemaDocument } from "../document/schema-document.js";
import { combinePatterns } from "./combine-patterns.js";
import { guessFormat, type TextPredicate } from "./guess-format.js";
import { type NamedFormat, shareOfMatches } from "./named-format.js";

/** What is asked of a text. */
export interface TextRules {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly formats: readonly NamedFormat[];
  readonly patterns: readonly RegExp[];
  /** Refinements by function. */
  readonly predicates?: readonly TextPredicate[];
}

/**
 * A text's schema. Libraries check their formats by patterns: where texts of the format pass anyway, the format says more; where
 * they do not, the patterns do, all in one.
 *
 * @param rules - Lengths, formats and patterns.
 */
export function textDocument(rules: TextRules): SchemaDocument {
  const { min, max } = rules;
  return {
    type: "string",
    ...(min === undefined ? {} : { minLength: Math.max(0, min) }),
    ...(max === undefined ? {} : { maxLength: max }),
    ...constraintsOf(rules),
  };
}

function constraintsOf(rules: TextRules): SchemaDocument {
  const { formats, patterns, predicates = [] } = rules;
  if (formats.length + patterns.length === 0 && predicates.length > 0) {
    const guess = guessFormat(predicates, rules);
    return guess === undefined ? {} : { format: guess };
  }
  const own = formats.flatMap(({ pattern }) => pattern ?? []);
  const useful = formats.find((format) => shareOfMatches(format.name, [...own, ...patterns], rules) >= 0.5);
  if (useful !== undefined) return { format: useful.name };
  const all = [...formats.flatMap(patternsOf), ...patterns];
  const combined = combinePatterns(all, rules);
  if (combined !== undefined) return { pattern: combined };
  const constraints = [...all.map(({ source }) => ({ pattern: source })), ...formats.map(({ name }) => ({ format: name }))];
  return constraints.length === 0 ? {} : constraints.length === 1 ? constraints[0]! : { allOf: constraints };
}

/** Formats that libraries check by code are written as a plain pattern where further patterns are to hold. */
function patternsOf({ name, pattern, likely }: NamedFormat): readonly RegExp[] {
  if (pattern === undefined) return name === "url" ? [PLAIN_ADDRESS] : [];
  return likely === undefined ? [pattern] : [pattern, likely];
}

const PLAIN_ADDRESS = /^https?:\/\/[a-z][a-z0-9-]{0,20}(?:\.[a-z]{2,12}){1,3}(?:\/[a-z0-9._-]{1,12}){0,4}\/?$/;
