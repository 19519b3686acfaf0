import { createPatternTexts, FieldRandom, isPatternFault, type PatternTextsOptions } from "@seedbed/core";
import { describe, expect, it } from "vitest";
import { REAL_WORLD } from "./pattern-cases.js";

const random = new FieldRandom([1, 2, 3, 4]);

function textsOf(options: PatternTextsOptions, count = 50): string[] {
  const texts = createPatternTexts(options);
  if (isPatternFault(texts)) throw new Error(texts.message);
  return Array.from({ length: count }, (_, row) => {
    const text = texts.make(random, row);
    const length = [...text].length;
    expect(length).toBeGreaterThanOrEqual(texts.shortest);
    expect(length).toBeLessThanOrEqual(texts.longest);
    return text;
  });
}

describe("patterns of the real world", () => {
  it.each(REAL_WORLD)("%s", (_, expression) => {
    const { source, flags } = expression;
    const whole = new RegExp(`^(?:${source})$`, flags);
    for (const text of textsOf({ source, flags })) {
      expect(text).toMatch(expression);
      expect(text).toMatch(whole);
    }
  });

  it.each(REAL_WORLD)("%s, in bounds", (_, expression) => {
    const { source, flags } = expression;
    const free = createPatternTexts({ source, flags });
    if (isPatternFault(free)) throw new Error(free.message);
    const some = Array.from({ length: 20 }, (_, row) => [...free.make(random, row)].length).sort((a, b) => a - b);
    const [minLength, maxLength] = [some[8]!, some[12]!];
    for (const text of textsOf({ source, flags, minLength, maxLength })) {
      expect(text).toMatch(new RegExp(`^(?:${source})$`, flags));
      expect([...text].length).toBeGreaterThanOrEqual(minLength);
      expect([...text].length).toBeLessThanOrEqual(maxLength);
    }
  });

  it("are nearly all met by construction", () => {
    const redrawn = REAL_WORLD.filter(([, { source, flags }]) => {
      const texts = createPatternTexts({ source, flags });
      return !isPatternFault(texts) && !texts.exact;
    });
    expect(REAL_WORLD.length).toBeGreaterThan(150);
    expect(redrawn.map(([name]) => name)).toEqual(["password, no repeats"]);
  });
});
