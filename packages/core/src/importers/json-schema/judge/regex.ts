import { createPatternMatcher, isPatternFault, type PatternMatcher } from "../../../index.js";

/** Compiled expressions by source: documents repeat theirs. */
const known = new Map<string, RegExp>();
const KEPT = 2000;

/**
 * Compiles a schema's regular expression: with the flag u where it can be read so, else without.
 *
 * @param source - The expression.
 */
export function compileRegex(source: string): RegExp {
  let regex = known.get(source);
  if (regex === undefined) {
    try {
      regex = new RegExp(source, "u");
    } catch {
      regex = new RegExp(source);
    }
    if (known.size >= KEPT) known.clear();
    known.set(source, regex);
  }
  return regex;
}

const matchers = new Map<string, PatternMatcher>();

/**
 * Tells whether an expression matches a text, in bounded time. Where even a bounded search does not find out (references to groups,
 * mostly), it is taken for granted: texts are made to match, and what must not match is then refused rather than made.
 *
 * @param source - The expression.
 * @param text - Any text.
 */
export function matchesRegex(source: string, text: string): boolean {
  let matcher = matchers.get(source);
  if (matcher === undefined) {
    const made = createPatternMatcher(source, compileRegex(source).flags);
    matcher = isPatternFault(made) ? compileRegex(source) : made;
    if (matchers.size >= KEPT) matchers.clear();
    matchers.set(source, matcher);
  }
  return matcher.test(text) ?? true;
}

/**
 * The flags an expression is compiled with.
 *
 * @param source - The expression.
 */
export function regexFlags(source: string): string {
  return compileRegex(source).flags;
}
