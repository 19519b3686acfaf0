import fc from "fast-check";

/** Parts that read characters. */
export const PLAIN: readonly string[] = [
  "a",
  "b",
  "ab",
  "[abc]",
  "[^a]",
  "\\d",
  "\\w",
  ".",
  "(?:a|b)",
  "[a-c_]",
  "\\s",
  "[\\d-]",
  "\\.",
  "[^\\W\\d]",
];
/** Parts that read none. */
export const ASSERTIONS: readonly string[] = [
  "\\b",
  "\\B",
  "^",
  "$",
  "(?=[a-m])",
  "(?!a|\\d)",
  "(?<=\\w)",
  "(?<!b)",
  "(?=.*\\d)",
  "(?!.*ab)",
  "(?<=^.|ab)",
];
/** Parts that refer to groups. */
export const REFERENCES: readonly string[] = ["\\1", "\\2", "(a|b)\\1"];
const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "+?");
/** Groups repeat a bounded number of times: RegExp itself takes exponential time over nested open repetitions. */
const bounded = fc.constantFrom("", "", "?", "{2}", "{1,3}");
/** Flags that bear on what matches. */
export const flags: fc.Arbitrary<string> = fc.constantFrom("", "i", "u", "s", "iu", "m");

/**
 * Sources made of some parts; what stands in brackets with a question mark or a backslash takes no quantifier.
 *
 * @param parts - The parts.
 * @param groupQuantifier - How groups repeat: bounded, unless stated.
 */
export function sources(parts: readonly string[], groupQuantifier: fc.Arbitrary<string> = bounded): fc.Arbitrary<string> {
  const atom = fc
    .tuple(fc.constantFrom(...parts), quantifier)
    .map(([a, q]) => (ASSERTIONS.includes(a) || a.includes("\\1") ? a : a + q));
  return fc.letrec<{ expression: string; sequence: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 2 },
      atom,
      fc.tuple(tie("expression"), groupQuantifier).map(([e, q]) => `(${e})${q}`),
    ),
    sequence: fc.array(tie("part"), { minLength: 0, maxLength: 3 }).map((items) => items.join("")),
    expression: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((items) => items.join("|")),
  })).expression;
}

/**
 * Tells whether an engine takes an expression.
 *
 * @param source - Its source.
 * @param flag - Its flags.
 */
export function isExpression(source: string, flag: string): boolean {
  try {
    new RegExp(source, flag);
    return true;
  } catch {
    return false;
  }
}
