import { createPatternTexts, FieldRandom, f, isPatternFault } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchPattern } from "../../src/generators/text/pattern/match/match-pattern.js";
import { parsePattern } from "../../src/generators/text/pattern/parse-pattern.js";
import { issuesOf, valuesOf } from "../unit/generators/field-laws.js";
import { ASSERTIONS, flags, isExpression, PLAIN, REFERENCES, sources } from "./pattern-sources.js";

const random = new FieldRandom([1, 2, 3, 4]);
/** An expression that matches whole texts only, under the flag m as well. */
function whole(source: string, flag: string): RegExp {
  return new RegExp(`(?<![\\s\\S])(?:${source})(?![\\s\\S])`, flag);
}

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
      fc.property(sources(PLAIN), flags, (text, flag) => {
        const expression = whole(text, flag);
        const field = f.pattern(new RegExp(text, flag), { maxRepeat: 3 });
        for (const value of valuesOf(field, 12)) expect(value).toMatch(expression);
        if (issuesOf({ v: field.unique() }, 6).length > 0) return;
        const values = valuesOf(field.unique(), 6);
        expect(new Set(values).size).toBe(6);
        for (const value of values) expect(value).toMatch(expression);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it.each([
    ["look-arounds, boundaries and edges", [...PLAIN, ...ASSERTIONS]],
    ["references", [...PLAIN, ...REFERENCES]],
    ["all of these", [...PLAIN, ...ASSERTIONS, ...REFERENCES]],
  ])("match their expression and keep to lengths: %s", (_, parts) => {
    const lengths = fc.record({ minLength: fc.nat(12), more: fc.nat(6) });
    fc.assert(
      fc.property(sources(parts), flags, fc.option(lengths), fc.boolean(), (source, flag, bounds, unanchored) => {
        fc.pre(isExpression(source, flag));
        const { minLength, maxLength } =
          bounds === null ? {} : { minLength: bounds.minLength, maxLength: bounds.minLength + bounds.more };
        const texts = createPatternTexts({
          source,
          flags: flag,
          maxRepeat: 3,
          unanchored,
          ...(minLength !== undefined && { minLength }),
          ...(maxLength !== undefined && { maxLength }),
        });
        if (isPatternFault(texts)) return;
        const expression = unanchored ? new RegExp(source, flag) : whole(source, flag);
        for (let row = 0; row < 10; row++) {
          const text = texts.make(random, row);
          const length = [...text].length;
          expect(text).toMatch(expression);
          expect(length).toBeGreaterThanOrEqual(Math.max(minLength ?? 0, texts.shortest));
          expect(length).toBeLessThanOrEqual(Math.min(maxLength ?? Number.POSITIVE_INFINITY, texts.longest));
        }
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("are told from other texts as engines tell them", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "1", " ", "\n"), maxLength: 6 });
    fc.assert(
      fc.property(
        sources([...PLAIN, ...ASSERTIONS, ...REFERENCES]),
        flags,
        text,
        fc.boolean(),
        (source, flag, value, unanchored) => {
          fc.pre(isExpression(source, flag));
          const node = parsePattern({ source, flags: flag, maxRepeat: 3 });
          if ("code" in node) throw new Error(node.message);
          const codes = Array.from(value, (character) => character.codePointAt(0)!);
          const expected = (unanchored ? new RegExp(source, flag) : whole(source, flag)).test(value);
          expect(matchPattern(node, codes, unanchored)).toBe(expected);
        },
      ),
      { seed: 4, numRuns: 400 },
    );
  });

  it("are counted exactly", () => {
    const letters = fc.constantFrom("a", "b", "[ab]", "ab", "ba", "(?:a|ab)", "(?:b|)", "(?!ab)", "(?<!b)", "(?=.*b)", "\\b");
    const counts = fc.constantFrom("", "", "?", "{2}", "{0,2}", "{1,2}");
    const part = fc
      .tuple(letters, counts)
      .map(([a, q]) => (/^(?:\(\?[!<=]|\\)/.test(a) ? a : a.length > 1 && !a.startsWith("(") ? `(${a})${q}` : a + q));
    const text = fc
      .array(
        fc.array(part, { maxLength: 3 }).map((parts) => parts.join("")),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.join("|"));
    fc.assert(
      fc.property(text, fc.nat(3), (source, minLength) => {
        const made = createPatternTexts({ source, maxRepeat: 1, minLength, maxLength: 12 });
        const written = new RegExp(`^(?=.{${minLength},12}$)(?:${source})$`);
        const count = countMatches(written, "ab", 10);
        if (isPatternFault(made)) expect(count).toBe(0);
        else expect(made.domain).toBe(count);
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
