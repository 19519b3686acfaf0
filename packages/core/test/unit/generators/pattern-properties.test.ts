import { describe, expect, it } from "vitest";
import { BINARY, CATEGORIES, KNOWN, SCRIPTS } from "../../../src/generators/text/pattern/sets/data/unicode-properties.js";
import { foldCase } from "../../../src/generators/text/pattern/sets/fold-case.js";
import { hasCharacter } from "../../../src/generators/text/pattern/sets/ranges.js";
import { readProperty } from "../../../src/generators/text/pattern/sets/unicode-property.js";

const known: number[] = [];
for (let code = 0, { is } = readProperty("Assigned", null)!; code <= 0x1ffff; code++)
  if (hasCharacter(is, code)) known.push(code);

describe("Unicode properties", () => {
  it.each([
    ...Object.keys(CATEGORIES).map((name) => [name, null] as const),
    ...Object.keys(BINARY).map((name) => [name, null] as const),
    ...Object.keys(SCRIPTS).map((name) => ["Script", name] as const),
    ...["L", "M", "N", "P", "S", "Z", "LC", "Any", "ASCII", "Letter", "punct", "digit", "Alpha", "ExtPict", "space"].map(
      (name) => [name, null] as const,
    ),
    ...["Common", "Grek", "Zyyy"].map((name) => ["sc", name] as const),
    ["gc", "Lu"] as const,
    ["General_Category", "Decimal_Number"] as const,
  ])("%s %s is the engine's, as far as the tables go", (key, value) => {
    const property = readProperty(key, value)!;
    const expression = new RegExp(`\\p{${value === null ? key : `${key}=${value}`}}`, "u");
    const wrong = known.filter((code) => expression.test(String.fromCodePoint(code)) !== hasCharacter(property.is, code));
    expect(wrong).toEqual([]);
    expect(hasCharacter(property.may, 0x16e40)).toBe(key !== "ASCII");
  });

  it.each([
    "Latin",
    "Greek",
    "Cyrillic",
    "Arabic",
    "Hiragana",
    "Katakana",
    "Han",
  ])("extensions of %s are within bounds", (name) => {
    const property = readProperty("Script_Extensions", name)!;
    const expression = new RegExp(`\\p{Script_Extensions=${name}}`, "u");
    for (const code of known) {
      if (hasCharacter(property.is, code) && !expression.test(String.fromCodePoint(code))) expect(code).toBe("no extension");
      if (!hasCharacter(property.may, code) && expression.test(String.fromCodePoint(code))) expect(code).toBe("an extension");
    }
  });

  it("leaves out what is not in the tables", () => {
    for (const [key, value] of [
      ["Script", "Gothic"],
      ["Cn", null],
      ["Co", null],
      ["Script", "constructor"],
      ["__proto__", null],
      ["toString", null],
    ] as const) {
      expect(readProperty(key, value)).toBeUndefined();
    }
    expect(KNOWN.length).toBeGreaterThan(0);
  });
});

describe("case", () => {
  it.each(["i", "iu"])("folds within the bounds of the engine's flag %s", (flags) => {
    const wrong: string[] = [];
    for (let code = 0x20; code <= 0x530; code++) {
      const letter = String.fromCharCode(code);
      if (/[\\\]^-]/.test(letter)) continue;
      const { is, may } = foldCase({ is: [[code, code]], may: [[code, code]] });
      const expression = new RegExp(`[${letter}]`, flags);
      for (let other = 0x20; other <= 0x530; other++) {
        const matches = expression.test(String.fromCharCode(other));
        if (hasCharacter(is, other) && !matches) wrong.push(`${letter} is not ${String.fromCharCode(other)}`);
        if (!hasCharacter(may, other) && matches) wrong.push(`${letter} is ${String.fromCharCode(other)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
