import { createPatternTexts, FieldRandom, isPatternFault } from "@seedbed/core";
import { describe, expect, it } from "vitest";

const random = new FieldRandom([9, 9, 9, 9]);
const words = Array.from({ length: 10_000 }, (_, i) => `w${i}`).join("|");

/** Each is answered in bounded time, with texts or a fault; the figure is the text's greatest length where there are texts. */
const HOSTILE: readonly (readonly [source: string, expected: string | number])[] = [
  ["(a{1000}){1000}", "PATTERN_TOO_LARGE"],
  ["(((((a{99}){99}){99}){99}){99}){99}", "PATTERN_TOO_LARGE"],
  [`${"(".repeat(10_000)}a${")".repeat(10_000)}`, "PATTERN_TOO_LARGE"],
  [`${"(?=".repeat(240)}a${")".repeat(240)}a`, 1],
  [`${"[".repeat(10_000)}`, "PATTERN_TOO_LARGE"],
  ["a".repeat(100_001), "PATTERN_TOO_LARGE"],
  [words, 5],
  [`^(?!${words.slice(0, 20_000)}x)[a-z]{4}$`, 4],
  ["(a+)+$", 81],
  ["^(?=(a+)+$)a{20}$", 20],
  ["^(?=(a|aa)+b)(a|b){24}$", 24],
  ["(?:(?:(?:a?){30}){30}){30}", 27_000],
  ["(|a|b)*".repeat(50), 400],
  ["(a)(\\1\\1)(\\2\\2)(\\3\\3)(\\4\\4)(\\5\\5)(\\6\\6)(\\7\\7)(\\8\\8)", 511],
  [Array.from({ length: 30 }, (_, i) => `(${i === 0 ? "a" : `\\${i}\\${i}`})`).join(""), "PATTERN_UNSUPPORTED"],
  ["^(?=[a-z]{3}.*\\d{4}.*x{2}.*(?:ab|cd){2})(?=.*q)(?=.*Z)(?=.*@)(?=.*#).{30,60}$", "PATTERN_UNSUPPORTED"],
  ["^(?=(.+)\\1{5}x)(?=.*y)[a-z]{3}\\1$", "PATTERN_UNSUPPORTED"],
  ["()(?:(?:\\1){1000}){1000000}", "PATTERN_TOO_LARGE"],
  ["(a?)(?:(?:\\1){1000}){1000000}", "PATTERN_UNSUPPORTED"],
  ["[ab]*a[ab]{30}(?<=a[ab]{30})", 39],
];

describe("hostile patterns", () => {
  it.each(HOSTILE)("%# %.40s", (source, expected) => {
    const texts = createPatternTexts({ source });
    if (isPatternFault(texts)) {
      expect(texts.code).toBe(expected);
      expect(texts.message.length).toBeLessThan(300);
      return;
    }
    expect(texts.longest).toBe(expected);
    for (let row = 0; row < 3; row++) expect(texts.make(random, row).length).toBeLessThanOrEqual(texts.longest);
  });

  it.each(HOSTILE)("%# %.40s in bounds", (source) => {
    const texts = createPatternTexts({ source, minLength: 30, maxLength: 60 });
    if (isPatternFault(texts)) return;
    for (let row = 0; row < 3; row++) {
      const { length } = texts.make(random, row);
      expect(length).toBeGreaterThanOrEqual(30);
      expect(length).toBeLessThanOrEqual(60);
    }
  });

  it("reaches great lengths", () => {
    expect(createPatternTexts({ source: "a+", minLength: 100_001 })).toMatchObject({ code: "PATTERN_TOO_LARGE" });
    expect(createPatternTexts({ source: "a{0,1000000}" })).toMatchObject({ shortest: 0 });
    for (const [source, minLength, maxLength] of [
      ["^[a-z]+$", 50_000, 50_000],
      ["[\\s\\S]{1,65536}", 60_000, 65_536],
      ["(?:ab|cde)*", 9999, 10_000],
    ] as const) {
      const texts = createPatternTexts({ source, minLength, maxLength });
      if (isPatternFault(texts)) throw new Error(texts.message);
      const { length } = texts.make(random, 1);
      expect(length).toBeGreaterThanOrEqual(minLength);
      expect(length).toBeLessThanOrEqual(maxLength);
    }
  });
});
