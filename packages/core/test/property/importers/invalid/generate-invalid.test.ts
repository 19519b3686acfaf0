import type { Ajv, ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateInvalid } from "../../../../src/importers/invalid/generate-invalid.js";
import { openInvalid } from "../../../../src/importers/invalid/open-invalid.js";
import { SAMPLE_SCHEMAS } from "./sample-schemas.js";

/** A validator of our own making, not the one the sources use. */
function createErrors(schema: object): (value: unknown) => readonly ErrorObject[] {
  const options = { allErrors: true, strict: false, logger: false } as const;
  const ajv = (JSON.stringify(schema).includes("draft-04") ? new Ajv04(options) : new Ajv2020(options)) as Ajv;
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : [...(validate.errors ?? [])]);
}

describe.each(Object.entries(SAMPLE_SCHEMAS))("%s", (_, schema) => {
  const errorsOf = createErrors(schema);

  it("is never valid, and labelled as the validator says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.nat({ max: 300 }), (seed, index) => {
        const { value, path, keyword, only } = openInvalid(schema, { seed }).at(index);
        const errors = errorsOf(value);
        const own = errors.filter((error) => error.instancePath === path && error.keyword === keyword);
        expect(own).not.toEqual([]);
        expect(own.length === errors.length).toBe(only);
      }),
      { numRuns: 60 },
    );
  });

  it("breaks every rule in turn", () => {
    const { rules, unbroken } = openInvalid(schema);
    expect(unbroken).toEqual([]);
    expect(generateInvalid(schema, { seed: 3 }).map(({ rule }) => rule)).toEqual(rules);
  });

  it("gives the same for a seed, at any position", () => {
    const list = generateInvalid(schema, { seed: "s", count: 40 });
    const values = openInvalid(structuredClone(schema), { seed: "s" });
    expect([39, 0, 17].map((i) => values.at(i))).toEqual([39, 0, 17].map((i) => list[i]));
  });
});
