import { afterAll, describe, expect, test } from "vitest";
import { checkEntry } from "./check-entry.js";
import { DIALECTS, readCorpus } from "./corpus.js";
import { KNOWN_GAPS } from "./known-gaps.js";

/** Largest share of schemas that the importer may refuse. */
const UNSUPPORTED_AT_MOST = 0.02;

const lines: string[] = [];
let refused = 0;
let seen = 0;

describe.each(DIALECTS)("%s", (dialect) => {
  const placed = readCorpus(dialect);
  const tally = { met: 0, made: 0, valid: 0 };
  afterAll(() => {
    const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
    lines.push(
      `${dialect}: ${percent(tally.met, placed.length)} of ${placed.length} schemas met, ${percent(tally.valid, tally.made)} of ${tally.made} values valid`,
    );
  });

  test.each(placed.map((one) => [one.name, one] as const))("%s", (name, one) => {
    const { problems, made, valid, unsupported } = checkEntry(one);
    seen++;
    tally.made += made;
    tally.valid += valid;
    if (problems.length === 0) tally.met++;
    if (unsupported && one.entry.outcome !== "unsupported") refused++;
    if (Object.hasOwn(KNOWN_GAPS, name)) expect(problems, "met by now: take it off the known gaps").not.toEqual([]);
    else expect(problems.join("\n")).toBe("");
  });
});

test("hardly any schema is refused", () => {
  console.log(lines.join("\n"));
  expect(refused / Math.max(1, seen)).toBeLessThan(UNSUPPORTED_AT_MOST);
});
