import { describe, expect, it } from "vitest";
import { f } from "../../src/index.js";
import { generatorLaws } from "../../src/testing/index.js";
import { kindCases } from "./kind-cases.js";

/** Members of `f` that only write other kinds. */
const SHORTHANDS: readonly string[] = ["oneOf"];

const kinds = Object.keys(f).filter((name) => !SHORTHANDS.includes(name));

it("every built-in kind stands in the table, and nothing else", () => {
  expect(Object.keys(kindCases).sort()).toEqual(kinds.sort());
});

describe.each(Object.entries(kindCases))("%s", (_, cases) => {
  describe.each(Object.entries(cases))("%s", (_, options) => {
    for (const law of generatorLaws({ rows: 61, seeds: ["", 20240501], ...options })) it(law.name, law.run);
  });
});
