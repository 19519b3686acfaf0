import { f } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAutomaton } from "../../src/generators/text/pattern/automaton.js";
import { parsePattern } from "../../src/generators/text/pattern/parse-pattern.js";
import { issuesOf, valuesOf } from "../unit/generators/field-laws.js";

const atom = fc.constantFrom(
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
);
const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "+?");
/** Groups repeat a bounded number of times: RegExp itself takes exponential time over nested open repetitions. */
const groupQuantifier = fc.constantFrom("", "", "?", "{2}", "{1,3}");
const source = fc.letrec<{ expression: string; sequence: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(atom, quantifier).map(([a, q]) => a + q),
    fc.tuple(tie("expression"), groupQuantifier).map(([e, q]) => `(${e})${q}`),
  ),
  sequence: fc.array(tie("part"), { minLength: 0, maxLength: 3 }).map((parts) => parts.join("")),
  expression: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join("|")),
})).expression;
const flags = fc.constantFrom("", "i", "u", "s", "iu");

/** Every text over a small alphabet up to a length that an expression matches as a whole. */
function countMatches(expression: RegExp, alphabet: string, length: number): number {
  let count = 0;
  let texts = [""];
  for (let at = 0; at <= length; at++) {
    count += texts.filter((text) => expression.test(text)).length;
    texts = texts.flatMap((text) => [...alphabet].map((character) => text + character));
  }
  return count;
}

describe("patterns", () => {
  it("match their expression, unique ones included", () => {
    fc.assert(
      fc.property(source, flags, (text, flag) => {
        const whole = new RegExp(`^(?:${text})$`, flag);
        const field = f.pattern(new RegExp(text, flag), { maxRepeat: 3 });
        for (const value of valuesOf(field, 12)) expect(value).toMatch(whole);
        if (issuesOf({ v: field.unique() }, 6).length > 0) return;
        const values = valuesOf(field.unique(), 6);
        expect(new Set(values).size).toBe(6);
        for (const value of values) expect(value).toMatch(whole);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("are counted exactly", () => {
    const letters = fc.constantFrom("a", "b", "[ab]", "ab", "ba", "(?:a|ab)", "(?:b|)");
    const counts = fc.constantFrom("", "", "?", "{2}", "{0,2}", "{1,2}");
    const part = fc.tuple(letters, counts).map(([a, q]) => (a.length > 1 && !a.startsWith("(") ? `(${a})${q}` : a + q));
    const text = fc
      .array(
        fc.array(part, { maxLength: 3 }).map((parts) => parts.join("")),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.join("|"));
    fc.assert(
      fc.property(text, (written) => {
        const node = parsePattern({ source: written, flags: "", maxRepeat: 1 });
        if ("code" in node) throw new Error(node.message);
        expect(createAutomaton(node)?.count).toBe(countMatches(new RegExp(`^(?:${written})$`), "ab", 12));
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
