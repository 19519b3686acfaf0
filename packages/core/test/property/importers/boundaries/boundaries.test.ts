import { describe, expect, it } from "vitest";
import { boundaries } from "../../../../src/importers/boundaries/boundaries.js";
import { compileSchema } from "../../../../src/importers/json-schema/compile-schema.js";
import { SAMPLE_SCHEMAS } from "../invalid/sample-schemas.js";

describe.each(Object.entries(SAMPLE_SCHEMAS))("%s", (_, schema) => {
  const { judge } = compileSchema(schema);
  const found = boundaries(schema);

  it("has valid values, all different, in bounds", () => {
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(200);
    for (const { value } of found) expect(judge(value)).toBeUndefined();
    expect(new Set(found.map(({ value }) => JSON.stringify(value))).size).toBe(found.length);
  });

  it("is the same again", () => {
    expect(boundaries(structuredClone(schema))).toEqual(found);
  });
});
