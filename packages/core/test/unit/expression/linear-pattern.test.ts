import { describe, expect, it } from "vitest";
import { compilePattern } from "../../../src/expression/linear-pattern.js";

const PATTERNS = [
  "a", "^a", "a$", "^$", "", "a|b", "^(?:ab|a)b$", "a*b", "(a|b)+c", "a{2}", "a{2,}b", "^a{1,3}$", "(ab)?c", "[a-c]+", "[^a]b",
  "\\d+", "\\w\\s\\W", "^\\S+$", "a.c", "[\\d-]+", "[]a]", "a+?b", "\\ba\\b", "\\Ba", "\\.", "(a*)*b", "((a|)b)*", "^(|a)$", "x*",
]; // biome-ignore format: a table
const TEXTS = ["", "a", "b", "ab", "abb", "aab", "aaa", "abc", "a1 -", "a b", "a.c", "caab", "12-3", "]", "abab", "a\nb", "xyz"];

describe("compilePattern", () => {
  it.each(PATTERNS.filter((pattern) => pattern !== "[]a]"))("%s matches as the platform does", (pattern) => {
    const matches = compilePattern(pattern);
    for (const text of TEXTS) expect([text, matches(text)]).toEqual([text, new RegExp(pattern).test(text)]);
  });

  it("takes a bracket that comes first in a set as itself", () => {
    expect(compilePattern("^[]a]+$")("a]")).toBe(true);
  });

  it.each(["(a+)+$", "(a|a)*$", "(.*a){20}$", "^(a?){50}a{50}$"])("%s takes time linear in the text", (pattern) => {
    const start = performance.now();
    compilePattern(pattern)(`${"a".repeat(5000)}b`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each([
    "(",
    ")",
    "[a",
    "a**",
    "*",
    "\\1",
    "(?=a)",
    "(?<a>b)",
    "a{3,1}",
    "a{9999}",
    "(a{1000}){1000}",
    "a".repeat(501),
    "\\",
    "[[:alpha:]]",
    "[b-a]",
  ])("refuses %s", (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(RangeError);
  });

  it("does not hang on nothing repeated", () => {
    expect(compilePattern("(((){1000}){1000}){1000}")("a")).toBe(true);
  });
});
