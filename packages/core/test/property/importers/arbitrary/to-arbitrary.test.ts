import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toArbitrary } from "../../../../src/importers/arbitrary/to-arbitrary.js";
import { compileSchema } from "../../../../src/importers/json-schema/compile-schema.js";
import { SAMPLE_SCHEMAS } from "../invalid/sample-schemas.js";

describe.each(Object.entries(SAMPLE_SCHEMAS))("%s", (_, schema) => {
  const { judge } = compileSchema(schema);
  const arbitrary = toArbitrary(fc, schema);

  it("gives valid values", () => {
    for (const value of fc.sample(arbitrary, { numRuns: 100, seed: 1 })) expect(judge(value)).toBeUndefined();
  });

  it("gives the same for a seed", () => {
    const sample = (): unknown[] => fc.sample(toArbitrary(fc, schema), { numRuns: 20, seed: 7 });
    expect(sample()).toEqual(sample());
  });

  it("shrinks over valid values alone, and comes to an end", () => {
    const seen: unknown[] = [];
    fc.check(
      fc.property(arbitrary, (value) => {
        seen.push(value);
        return JSON.stringify(value).length < 12;
      }),
      { numRuns: 30, seed: 5 },
    );
    for (const value of seen) expect(judge(value)).toBeUndefined();
    expect(seen.length).toBeLessThan(5000);
  });
});
