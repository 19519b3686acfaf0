import { createPatternTexts, FieldRandom, isPatternFault, type PatternTexts, type PatternTextsOptions } from "@seedbed/core";
import { describe, expect, it } from "vitest";

const random = new FieldRandom([5, 6, 7, 8]);

function create(options: PatternTextsOptions): PatternTexts {
  const texts = createPatternTexts(options);
  if (isPatternFault(texts)) throw new Error(`${texts.code}: ${texts.message}`);
  return texts;
}

function textsOf(options: PatternTextsOptions, count = 100): string[] {
  const texts = create(options);
  return Array.from({ length: count }, (_, row) => texts.make(random, row));
}

function expression(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    // Older engines do not know modifiers and repeated names.
    return undefined;
  }
}

/** Sources, flags, and what texts must look like where the engine may be too old to tell. */
const SYNTAX: readonly (readonly [source: string, flags: string, shape: RegExp])[] = [
  ["[^a-y\\W\\d_A-Z]+", "", /^z+$/],
  ["\\x41\\u0042\\u{43}\\cJ\\0", "u", /^ABC\n\0$/],
  ["\\101\\8", "", /^A8$/],
  ["a{,2}", "", /^a\{,2\}$/],
  ["]", "", /^\]$/],
  ["(?<year>\\d{4})-\\k<year>", "", /^(\d{4})-\1$/],
  ["(?<q>['\"])[a-z]+\\k<q>", "", /^(['"])[a-z]+\1$/],
  ["(?<a>x)|(?<a>y)\\k<a>", "", /^(?:x|yy)$/],
  ["(a)?b\\1", "", /^(?:aba|b)$/],
  ["\\1(a)", "", /^a$/],
  ["(?:(a)|b)+\\1", "", /^[ab]*(?:aa|b)$/],
  ["(\\w)(\\w)\\2\\1", "", /^(\w)(\w)\2\1$/],
  ["(a(b|c))\\1\\2", "", /^(a(b|c))\1\2$/],
  ["(?=(a+))\\1b", "", /^a+b$/],
  ["(?i:AB)c", "", /^ABc$/i],
  ["(?-i:a)B", "i", /^aB$/],
  ["(?s:.)", "", /^[\s\S]$/],
  ["(?m:a$)\\nb", "", /^a\nb$/],
  ["^a$\\n^b$", "m", /^a\nb$/],
  ["a.b", "s", /^a[\s\S]b$/],
  ["(?:^a|b)+", "", /^(?:a|b)b*$/],
  ["(?:a$|b)+", "", /^b*(?:a|b)$/],
  ["\\bfoo\\b.+\\bbar\\b", "", /^foo\W(?:.*\W)?bar$/],
  ["a\\Bb\\b", "", /^ab$/],
  ["\\B-\\B", "", /^-$/],
  ["[a-z]+(?=\\d)\\w{3}", "", /^[a-z]+\d\w{2}$/],
  ["\\w(?!\\d)\\w", "", /^\w\D$/],
  ["[$€](?<=\\$)\\d+", "", /^\$\d+$/],
  ["[$€](?<!\\$)\\d+", "", /^€\d+$/],
  ["(?:(?!ab)[ab]){4}", "", /^(?!.*ab)[ab]{4}$/],
  ["(?:(?<!a)a|b){4}", "", /^(?!.*aa)[ab]{4}$/],
  ["(?=.*(?!b)[a-c]x)[a-cx]{2,4}", "", /[ac]x/],
  ["(?!(?=a)|(?!b))[a-c]", "", /^b$/],
  ["(?<=^|,)\\w+(?:,(?<=,)\\w+)*", "", /^\w+(?:,\w+)*$/],
  ["[a-z]+(?<=\\bfoo)", "", /^foo$/],
  ["[a-z]{4}(?<=(?:ab){2})", "", /^abab$/],
  ["(?=\\n)[^a]", "", /^\n$/],
  ["(?=[ä-ü])\\D", "", /^[ä-ü]$/],
  ["\\p{Lu}\\p{Ll}+", "u", /^\p{Lu}\p{Ll}+$/u],
  ["\\p{Script=Han}{2}", "u", /^\p{Script=Han}{2}$/u],
  ["[\\p{L}\\p{Nd}_-]{8}", "u", /^[\p{L}\p{Nd}_-]{8}$/u],
  ["[^\\p{L}\\s]{4}", "u", /^[^\p{L}\s]{4}$/u],
  ["\\P{ASCII}", "u", /^\P{ASCII}$/u],
  ["\\p{Emoji_Presentation}", "u", /^\p{Emoji_Presentation}$/u],
  ["(?!\\p{Lu})\\p{L}{2}", "u", /^\p{Ll}\p{L}|^[^\p{Lu}]/u],
  ["[\\p{L}--[a-z]]{3}", "v", /^[^a-z]{3}$/u],
  ["[\\w&&\\d]{3}", "v", /^\d{3}$/],
  ["[[a-z]--[aeiou]]{5}", "v", /^[b-df-hj-np-tv-z]{5}$/],
  ["[\\q{abc|d|}x]", "v", /^(?:abc|d|x|)$/],
  ["[\\q{abc|d}--\\q{abc}]", "v", /^d$/],
  ["[^\\d[a-y]]", "v", /^[^\da-y]$/],
  ["\\p{RGI_Emoji}", "v", /^[^a-zA-Z]+$/],
  ["[^ä]", "i", /^[^äÄ]$/],
  ["(?!É)[éa]", "i", /^a$/],
  ["\\u{1F600}", "u", /^😀$/],
  ["😀b", "", /^\ud83d\ude00b$/],
  ["\\ud83d\\ude00", "", /^😀$/],
  ["", "", /^$/],
  ["|a", "", /^a?$/],
  ["(?:)*", "", /^$/],
  ["[^]", "", /^[\s\S]$/],
  ["a|[]", "", /^a$/],
  ["(?:[]|b)*c", "", /^b*c$/],
  ["a+?b*?c??", "", /^a+b*c?$/],
];

describe("the syntax of patterns", () => {
  it.each(SYNTAX)("/%s/%s", (source, flags, shape) => {
    const whole = expression(source, flags);
    for (const text of textsOf({ source, flags })) {
      expect(text).toMatch(shape);
      if (whole !== undefined) expect(text).toMatch(whole);
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it.each(SYNTAX)("/%s/%s tells its texts apart", (source, flags, shape) => {
    const { domain, pick } = create({ source, flags });
    if (domain === undefined || pick === undefined) return;
    const count = Math.min(domain, 60);
    const texts = Array.from({ length: count }, (_, index) => pick(index, 1000 - index, random));
    expect(new Set(texts).size).toBe(count);
    for (const text of texts) expect(text).toMatch(expression(source, flags) ?? shape);
  });

  it("d, g and y make no difference", () => {
    expect(textsOf({ source: "[a-z]+", flags: "dgy" })).toEqual(textsOf({ source: "[a-z]+" }));
  });

  it("says what is exact", () => {
    expect(create({ source: "^(?=.*\\d)(?=.*[A-Z])[A-Za-z\\d]{8,}$" }).exact).toBe(true);
    expect(create({ source: "(['\"]).*\\1", minLength: 20 }).exact).toBe(true);
    expect(create({ source: "(\\w+) \\1" }).exact).toBe(true);
    expect(create({ source: "(\\w+) \\1", minLength: 15 }).exact).toBe(false);
  });

  it("makes no text that some engine would not match", () => {
    // The long s and the Kelvin sign fold to letters under i and u only; letters beyond the tables may fold in any way.
    for (const text of textsOf({ source: "(?![sk])[\\u017f\\u212aab]", flags: "iu" })) expect(text).toMatch(/^[ab]$/);
    expect(createPatternTexts({ source: "(?!\\p{L})\\u{16e40}", flags: "u" })).toMatchObject({ code: "PATTERN_EMPTY" });
  });

  it("matches anywhere where that is asked for", () => {
    for (const [source, flags] of [
      ["foo", ""],
      ["^foo", ""],
      ["foo$", ""],
      ["\\bfoo\\b", ""],
      ["^(?!.*bar)", ""],
      ["(?<=\\$)\\d+", ""],
      ["^(?=.*\\d)(?=.*[A-Z])", ""],
      ["(a)\\1", "u"],
    ] as const) {
      for (const text of textsOf({ source, flags, unanchored: true, minLength: 10, maxLength: 12 }, 50)) {
        expect(text).toMatch(new RegExp(source, flags));
        expect(text.length).toBeGreaterThanOrEqual(10);
        expect(text.length).toBeLessThanOrEqual(12);
      }
    }
    expect(textsOf({ source: "foo", unanchored: true }, 3)).toEqual(["foo", "foo", "foo"]);
    expect(createPatternTexts({ source: "^foo$", unanchored: true, minLength: 4 })).toMatchObject({ code: "PATTERN_EMPTY" });
  });
});
