import { createPatternMatcher, isPatternFault, type PatternMatcher } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSearchProgram } from "../../src/generators/text/pattern/automaton/create-program.js";
import { createSearch } from "../../src/generators/text/pattern/match/create-search.js";
import { isDeterministic } from "../../src/generators/text/pattern/match/is-deterministic.js";
import { parsePattern } from "../../src/generators/text/pattern/parse-pattern.js";
import { matchesRegex } from "../../src/importers/json-schema/judge/regex.js";
import { REAL_WORLD } from "../unit/generators/pattern-cases.js";
import { ASSERTIONS, flags, isExpression, PLAIN, REFERENCES, sources } from "./pattern-sources.js";

/** Groups that repeat without bound, one inside the other: engines take long over long texts alone. */
const open = fc.constantFrom("", "?", "*", "+", "{2,}", "{0,3}", "*?");
const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", "1", " ", "\n", "é", "ſ", "😀"), maxLength: 8 });
const everything = sources([...PLAIN, ...ASSERTIONS, ...REFERENCES], open);

function matcherOf(source: string, flag = ""): PatternMatcher {
  const matcher = createPatternMatcher(source, flag);
  if (isPatternFault(matcher)) throw new Error(matcher.message);
  return matcher;
}

function nodeOf(source: string, flag: string) {
  const node = parsePattern({ source, flags: flag, maxRepeat: 1 });
  if (isPatternFault(node)) throw new Error(node.message);
  return node;
}

describe("a search that follows all ways", () => {
  it("finds what engines find", () => {
    let told = 0;
    let asked = 0;
    fc.assert(
      fc.property(everything, flags, texts, (source, flag, text) => {
        fc.pre(isExpression(source, flag));
        const found = createSearch(nodeOf(source, flag), !/[uv]/.test(flag))(text);
        asked++;
        if (found === undefined) return;
        told++;
        expect(found).toBe(new RegExp(source, flag).test(text));
      }),
      { seed: 5, numRuns: 3000 },
    );
    expect(told / asked).toBeGreaterThan(0.7);
  });

  it.each(REAL_WORLD)("finds what engines find: %s", (_, expression) => {
    const search = createSearch(nodeOf(expression.source, expression.flags), !/[uv]/.test(expression.flags));
    const text = fc.oneof(fc.stringMatching(/^[\x20-\x7e]{0,30}$/), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(text, (value) => {
        const found = search(value);
        if (found !== undefined) expect(found).toBe(expression.test(value));
      }),
      { seed: 6, numRuns: 20 },
    );
  });
});

describe("pattern matchers", () => {
  it("say what engines say", () => {
    fc.assert(
      fc.property(everything, flags, texts, (source, flag, text) => {
        fc.pre(isExpression(source, flag));
        const found = matcherOf(source, flag).test(text);
        if (found !== undefined) expect(found).toBe(new RegExp(source, flag).test(text));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it.each([
    ["(a+)+$", `${"a".repeat(20_000)}!`, false],
    ["^(a+)+$", `${"a".repeat(20_000)}!`, false],
    ["^(a+)+$", "a".repeat(20_000), true],
    ["(a|a)*b", "a".repeat(20_000), false],
    ["((a+)b?)+$", `${"a".repeat(10_000)}!`, false],
    ["^(\\w+\\s?)*$", `${"word ".repeat(4000)}!`, false],
    ["^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(5000), false],
    ["(a?){30}a{30}$", `${"a".repeat(29)}!`, false],
    ["\\s+$", `${" ".repeat(20_000)}x`, false],
    ["(.*)=(.*)=(.*)x", "=".repeat(3000), false],
    ["(?=.*a)(?=.*b).*c", "ab".repeat(4000), false],
    ["(?<=a.*)b", `a${"c".repeat(5000)}b`, true],
    ["(?:\\p{L}+ ?)+$", `${"é".repeat(5000)}!`, false],
    ["^[a-z0-9]+(?:-[a-z0-9]+)*$", `${"ab-".repeat(20_000)}c`, true],
    ["^[a-z0-9]+(?:-[a-z0-9]+)*$", "ab-".repeat(20_000), false],
  ] as const)("come to an end where engines do not: %s", (source, text, expected) => {
    expect(matcherOf(source, "u").test(text)).toBe(expected);
    expect(matchesRegex(source, text)).toBe(expected);
  });

  it.each([
    ["(a*)*\\1b", "a".repeat(3000)],
    ["((a{0,100}){0,100}){0,100}b", "a".repeat(1000)],
    ["(a?){1000}b", "a".repeat(3000)],
  ])("give up within bounds: %s", (source, text) => {
    expect(matcherOf(source).test(text)).toBeUndefined();
    expect(matchesRegex(source, text)).toBe(true);
  });

  it("name faults", () => {
    expect(createPatternMatcher("(")).toMatchObject({ code: "PATTERN_INVALID" });
    expect(createPatternMatcher("a", "q")).toMatchObject({ code: "PATTERN_INVALID" });
  });

  it.each([
    ["^[a-z]+(?:-[a-z]+)*$", true],
    ["^(?:[a-z]+ ?)+$", false],
    ["^(?:a*)*$", false],
    ["^a?b?c*d$", true],
    ["^(?:a|ab)c$", false],
  ])("tell whether the next character settles the way: %s", (source, expected) => {
    expect(isDeterministic(createSearchProgram(nodeOf(source, ""), "avoid")!)).toBe(expected);
  });
});
