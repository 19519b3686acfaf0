import { describe, expect, test } from "vitest";
import { AJV_EXCEPTIONS } from "./ajv-exceptions.js";
import { DIALECTS, readCorpus } from "./corpus.js";
import { IMPOSSIBLE } from "./hostile-schemas.js";
import { KNOWN_GAPS } from "./known-gaps.js";
import { createReferenceJudge } from "./reference-judge.js";

/** None of these is a value of a schema that has none. */
const PROBES = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1e9,
  "",
  "a",
  "abc",
  "2020-01-01",
  [],
  [1],
  ["a"],
  [1, 2],
  [[]],
  [{}],
  {},
  { a: 1 },
];

const corpus = DIALECTS.flatMap(readCorpus);

describe("the corpus keeps what it says", () => {
  test("in size and names", () => {
    expect(new Set(corpus.map(({ entry }) => entry.title)).size).toBeGreaterThanOrEqual(420);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  test.each(DIALECTS)("in examples, %s", (dialect) => {
    const wrong: string[] = [];
    for (const { name, entry } of corpus.filter((one) => one.dialect === dialect)) {
      const judge = createReferenceJudge(dialect, entry);
      if (entry.outcome === "valid") {
        if ((entry.examples?.length ?? 0) === 0) wrong.push(`${name}: no example`);
        for (const example of entry.examples ?? []) if (judge(example)) wrong.push(`${name}: ${judge(example)}`);
        for (const value of entry.rejects ?? []) if (!judge(value)) wrong.push(`${name}: takes ${JSON.stringify(value)}`);
      } else if (entry.outcome === "unsatisfiable") {
        for (const probe of PROBES) if (!judge(probe)) wrong.push(`${name}: takes ${JSON.stringify(probe)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("in what it excuses", () => {
    const excused = corpus.filter(({ entry }) => entry.equivalent !== undefined).map(({ entry }) => entry.title);
    expect([...new Set(excused)].sort()).toEqual(Object.keys(AJV_EXCEPTIONS).sort());
    const names = new Set([...corpus.map(({ name }) => name), ...Object.keys(IMPOSSIBLE).map((name) => `hostile: ${name}`)]);
    expect(Object.keys(KNOWN_GAPS).filter((name) => !names.has(name))).toEqual([]);
  });
});
