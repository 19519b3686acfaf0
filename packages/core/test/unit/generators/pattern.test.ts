import { type Field, f } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, issuesOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

const KNOWN: readonly RegExp[] = [
  /abc/,
  /^[A-Z]{3}-\d{4}$/,
  /(?:foo|bar|)baz?/,
  /a*b+c{2,}d{3}e{1,4}/,
  /[^,]{5}/,
  /./,
  /[\s\S]{3}/,
  /\w\W\d\D\s\S/,
  /[\w-]+@[\w-]+\.(com|org)/,
  /(?<year>\d{4})-(0[1-9]|1[0-2])/,
  /^$/,
  /(^a)?b/,
  /x(y$|z)/,
  /[a\-z\]]{4}/,
  /\x41\u00e4\cA\t\0/,
  /\u{1F600}[\u{1F601}-\u{1F64F}]/u,
  /[^a-z]{4}/i,
  /[^\W_]{8}/iu,
  /[^\u0020-\u007e]{3}/,
  /a{0}b/,
  /a{2}?b*?/,
  /{a}/,
  /a{,2}/,
  /[\d-x]{9}/,
  /[\d-a-z]{9}/,
  /[a-\d]{9}/,
  // biome-ignore lint/correctness/noEmptyCharacterClassInRegex: it matches any character
  /[^]/,
  /[\b]/,
  /(a|b(c|d(e|f)))+/,
  /\/\.\*\+\?\(\)\[\]\{\}\|\^\$\\/,
  /[^S]{3}/iu,
  /a.b/s,
  /()*/,
  /(|a){3}/,
  /ä|ö/u,
  /^(?:https?):\/\/[a-z]{3,8}\.de$/,
  /[.]/,
  /\d{1,3}(\.\d{1,3}){3}/,
  /😀[ab]/,
  /[^\u0020-\u007eä]/i,
  /(?<n>a|b)\k<n>/,
  /(\w+) \1/,
  /\bfoo\b/,
  /\p{L}+\P{L}/u,
  /(?:^a|b)+/,
];

describe("pattern", () => {
  it.each(KNOWN)("makes texts that match %s", (expression) => {
    const whole = new RegExp(`^(?:${expression.source})$`, expression.flags);
    for (const value of valuesOf(f.pattern(expression), 60)) {
      expect(value).toMatch(expression);
      expect(value).toMatch(whole);
    }
  });

  it("is typed as text and takes source and flags", () => {
    expectTypeOf(f.pattern(/a/)).toEqualTypeOf<Field<string>>();
    expect(f.pattern(/a/giy).node).toEqual({ kind: "pattern", source: "a", flags: "i" });
    expect(f.pattern({ source: "a+", maxRepeat: 1 }).node).toEqual({ kind: "pattern", source: "a+", maxRepeat: 1 });
    expect(new Set(valuesOf(f.pattern(/a+/, { maxRepeat: 2 })))).toEqual(new Set(["a", "aa", "aaa"]));
  });

  it("makes open classes of readable text", () => {
    expect(valuesOf(f.pattern(/[^a].\W\D\S/)).every((v) => /^[ -~]{5}$/.test(v))).toBe(true);
  });

  it.each([
    [/[AB]\d/, 20],
    [/a|a|b/, 2],
    [/(a|ab)(c|bc)/, 3],
    [/a{0,2}a{0,2}/, 5],
    [/(a{1,2}){1,2}/, 4],
    [/[a-c]?[b-d]?/, 14],
    [/x?/, 2],
    [/^$/, 1],
    [/(0[1-9]|1[0-2])-[0-3]/, 48],
    [/[\u{1F600}-\u{1F603}]/u, 4],
  ])("counts the texts of %s", (expression, count) => {
    const values = allValuesOf(f.pattern(expression), count);
    expect(values.every((v) => new RegExp(`^(?:${expression.source})$`, expression.flags).test(v))).toBe(true);
  });

  it.each([
    /[A-Z]{3}-\d{4}-\w{30}/,
    /\w{1,40}/,
    /(a|b){60}/,
    /[a-f]{2,9}(\d{9}|z\w{14})[^x]{3}/,
    /.*/,
  ])("is unique over the wide domain of %s", (expression) => {
    const field = f.pattern(expression, { maxRepeat: 20 }).unique();
    const values = valuesOf(field, 2000);
    expect(new Set(values).size).toBe(2000);
    expect(values.every((v) => expression.test(v))).toBe(true);
    expect(new Set(lastValuesOf(field)).size).toBe(20);
  });

  it.each([
    [/(?=a)b/, "PATTERN_EMPTY"],
    [/(?<!a)b(?<=a)/, "PATTERN_EMPTY"],
    [/a^b/, "PATTERN_EMPTY"],
    [/a$b/, "PATTERN_EMPTY"],
    [/a\b[a-z]/, "PATTERN_EMPTY"],
    // biome-ignore lint/correctness/noEmptyCharacterClassInRegex: it matches nothing
    [/[]/, "PATTERN_EMPTY"],
    [/\p{Script=Gothic}/u, "PATTERN_UNSUPPORTED"],
    [/[\ud83d]/, "PATTERN_UNSUPPORTED"],
  ])("refuses %s", (expression, code) => {
    const [issue] = issuesOf({ v: f.pattern(expression) });
    expect(issue).toMatchObject({ code, path: "tables.t.fields.v.source" });
    expect(issue?.hint).toBeTruthy();
  });

  it("keeps to lengths", () => {
    expect(valuesOf(f.pattern(/^[a-z]+$/, { minLength: 20 }), 50).every((v) => /^[a-z]{20,}$/.test(v))).toBe(true);
    expect(new Set(valuesOf(f.pattern(/^(ab|cde)*$/, { minLength: 4, maxLength: 5 })))).toEqual(
      new Set(["abab", "abcde", "cdeab"]),
    );
    expect(allValuesOf(f.pattern(/[ab]+/, { minLength: 2, maxLength: 3 }), 12)).toContain("aba");
    expect(issuesOf({ v: f.pattern(/^\d{3}$/, { minLength: 5 }) })[0]).toMatchObject({
      code: "PATTERN_EMPTY",
      message: expect.stringMatching(/at least 5 .*\\d\{3\}/),
    });
    expect(faultsOf(f.pattern(/a/, { minLength: 3, maxLength: 2 }))).toEqual(["RANGE_EMPTY v.maxLength"]);
    expect(faultsOf(f.pattern(/a/, { minLength: -1 }))).toEqual(["OPTION_INVALID v.minLength"]);
    expect(faultsOf(f.pattern(/a/, { maxLength: 1e9 }))).toEqual(["OPTION_INVALID v.maxLength"]);
  });

  it("makes the same texts whether lengths are given that all of them have, or not", () => {
    const free = valuesOf(f.pattern(/[a-z]{2,5}/));
    expect(valuesOf(f.pattern(/[a-z]{2,5}/, { minLength: 1, maxLength: 9 }))).toEqual(free);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.pattern({ source: "(" }))).toEqual(["PATTERN_INVALID v.source"]);
    expect(faultsOf(f.pattern({ source: "a", flags: "q" }))).toEqual(["PATTERN_INVALID v.source"]);
    expect(faultsOf(f.pattern({ source: "a", flags: "uv" }))).toEqual(["PATTERN_INVALID v.source"]);
    expect(faultsOf(f.pattern({ source: "a{100000}b" }))).toEqual(["PATTERN_TOO_LARGE v.source"]);
    expect(faultsOf(f.pattern({ source: "((a{1000}){1000}){1000000}" }))).toEqual(["PATTERN_TOO_LARGE v.source"]);
    expect(faultsOf(f.pattern({ source: "a".repeat(100_001) }))).toEqual(["PATTERN_TOO_LARGE v.source"]);
    expect(faultsOf(f.pattern({ source: "(".repeat(10_000) + ")".repeat(10_000) }))).toEqual(["PATTERN_TOO_LARGE v.source"]);
    expect(faultsOf(f.pattern({ source: "a+", maxRepeat: -1 }))).toEqual(["OPTION_INVALID v.maxRepeat"]);
    expect(faultsOf(loose("pattern", undefined))).toEqual(["PATTERN_INVALID v.source"]);
    expect(faultsOf(loose("pattern", { source: 5 }))).toEqual(["PATTERN_INVALID v.source"]);
  });

  it("gives up counting, not making, where a pattern is too tangled", () => {
    const tangled = f.pattern({ source: "(a|b|ab|ba|aab){1,3000}" });
    expect(valuesOf(tangled, 3)).toHaveLength(3);
    expect(faultsOf(tangled.unique())).toEqual(["UNIQUE_UNSUPPORTED v"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.pattern(/^[A-Z]{3}-\d{4}$/))).toMatchInlineSnapshot(`
      [
        "["WRJ-3734","QBG-4777"] cbb1e103e1a6729d50cee34e42ee4e25",
        "["ZQO-3676","LPE-3951"] 376fc311a9aff584b1deca14f1d8f304",
        "["CLQ-1349","OTU-1289"] c7dc6e56b25484e0a54c92dff3640f7f",
      ]
    `);
    expect(goldenOf(f.pattern(/(foo|[^x]+)\w*/).unique())).toMatchInlineSnapshot(`
      [
        "["rU2}Y59-%cx14LjDa","Z$@AfZaa?fH1RhqqD"] 1788c3689de999032146ed451bebf997",
        "["~SL2RYS-0tAwuIoA7","JO;2sF+-(D1AABvzR"] 28aa96965d1d1e7f66130ee378e4f910",
        "[")AR/{8yB>2Imfky6S","Tbe+^irn\\\\7qK_8zsu"] 6e70fdc1afd32629a5e21e38018d805d",
      ]
    `);
  });
});
