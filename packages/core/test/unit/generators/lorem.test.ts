import { faker } from "@faker-js/faker";
import { type Field, f } from "@seedbed/core";
import { ja } from "@seedbed/core/locale/ja";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

const list = new Set(faker.definitions.lorem.word);
const countWords = (text: string) => text.split(/\s+/).length;

describe("lorem", () => {
  it("writes sentences of the asked length", () => {
    expectTypeOf(f.lorem()).toEqualTypeOf<Field<string>>();
    const values = valuesOf(f.lorem({ min: 3, max: 6 }), 2000);
    const lengths = new Set(values.map(countWords));
    expect([...lengths].sort()).toEqual([3, 4, 5, 6]);
    for (const value of values) {
      expect(value).toMatch(/^[A-Z][a-z]*( [a-z]+){2,5}\.$/);
      for (const word of value.toLowerCase().slice(0, -1).split(" ")) expect(list.has(word)).toBe(true);
    }
  });

  it("writes words, paragraphs and texts", () => {
    for (const value of valuesOf(f.lorem({ unit: "word" }))) expect(list.has(value)).toBe(true);
    for (const value of valuesOf(f.lorem({ unit: "word", min: 2, max: 2 }))) expect(value).toMatch(/^[a-z]+ [a-z]+$/);
    for (const value of valuesOf(f.lorem({ unit: "paragraph", min: 20, max: 30 }))) {
      expect(value).toMatch(/^([A-Z][a-z]*( [a-z]+){3,14}\.( |$))+$/);
      expect(countWords(value)).toBeGreaterThanOrEqual(20);
      expect(countWords(value)).toBeLessThanOrEqual(30);
    }
    const texts = valuesOf(f.lorem({ unit: "text" }));
    expect(texts.every((text) => text.split("\n\n").length >= 1)).toBe(true);
    expect(texts.some((text) => text.split("\n\n").length >= 3)).toBe(true);
    expect(valuesOf(f.lorem({ unit: "text", min: 1, max: 1 }), 3).every((text) => /^[A-Z][a-z]*\.$/.test(text))).toBe(true);
  });

  it("writes other scripts and the last rows", () => {
    expect(valuesOf(f.lorem().locale("ja"), 100, [ja]).every((text) => /\P{ASCII}/u.test(text) || text.length > 0)).toBe(true);
    expect(new Set(lastValuesOf(f.lorem())).size).toBe(20);
    expect(new Set(lastValuesOf(f.lorem({ unit: "text", min: 500, max: 600 }))).size).toBe(20);
  });

  it("has single words in any number that differ", () => {
    allValuesOf(f.lorem({ unit: "word" }), list.size);
  });

  it("refuses what it cannot do", () => {
    expect(faultsOf(f.lorem({ min: 5, max: 2 }))).toEqual(["OPTION_INVALID v.min"]);
    expect(faultsOf(f.lorem({ max: 10_001 }))).toEqual(["OPTION_INVALID v.max"]);
    expect(faultsOf(f.lorem({ min: 0.5 }))).toEqual(["OPTION_INVALID v.min"]);
    expect(faultsOf(f.lorem({ unit: "line" as never }))).toEqual(["OPTION_INVALID v.unit"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.lorem())).toMatchInlineSnapshot(`
      [
        "["Sophismata cornu commemoro sulum crustulum decimus aqua bos sustineo depraedor velociter.","Adicio caput defleo theatrum sunt tabesco talio tenax ver."] d50678c0495fa0055b386d106284eb15",
        "["Sint molestias correptius quo sulum sit arceo validus desparatus canis comedo.","Pauci auctor corrigo vespillo desolo antiquus ara aeger."] 0894a7ccaa37284ac564f826f9b48b20",
        "["Dedico repellat arto cohaero debeo.","Tego terror animi cito trans veritatis utroque comparo."] c112af65d19d1850d6b6b5c0a718d4bf",
      ]
    `);
    expect(goldenOf(f.lorem({ unit: "paragraph", min: 10, max: 12 }))).toMatchInlineSnapshot(`
      [
        "["Sophismata cornu commemoro sulum crustulum decimus aqua bos sustineo depraedor velociter aestivus.","Adicio caput defleo theatrum. Sunt tabesco talio tenax ver taceo sopor."] 20d66525649e322689862ac79924b192",
        "["Sint molestias correptius quo sulum sit arceo validus desparatus canis comedo usus.","Pauci auctor corrigo vespillo desolo antiquus ara. Aeger vinco acies articulus."] 3154b3945d17582e1a78bc4ee7f5846c",
        "["Dedico repellat arto cohaero debeo vorago degusto textilis carbo defungo.","Tego terror animi cito trans veritatis utroque comparo quia uberrime tunc."] 47ce2982e2b1b47a41439a46ef3be7f5",
      ]
    `);
  });
});
